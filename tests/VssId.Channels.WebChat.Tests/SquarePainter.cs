using System.Text.Json;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Draws a blue square of 8 by 8 pixels.</summary>
internal sealed class SquarePainter : IPainter
{
    public const string KindName = "square";

    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGPgilvx/1vGcwYgBQAikgVxWkSFIAAAAABJRU5ErkJggg==");

    public string Kind => KindName;

    public byte[] Paint(JsonElement data) => Png;
}
