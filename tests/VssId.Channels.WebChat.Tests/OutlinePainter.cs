using System.Text.Json;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Draws the outline of a card, 856 by 540 pixels.</summary>
internal sealed class OutlinePainter : IPainter
{
    public const string KindName = "outline";
    public const int Width = 856;

    private static readonly byte[] Png = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "card.png"));

    public string Kind => KindName;

    public byte[] Paint(JsonElement data) => Png;
}
