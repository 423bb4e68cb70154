using System.Text.Json;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Draws the outline of a card, 856 by 540 pixels; turned, a dot.</summary>
internal sealed class OutlinePainter : IPainter
{
    public const string KindName = "outline";
    public const int Width = 856;
    public const string Turned = "turned";

    private static readonly byte[] Png = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Vectors", "card.png"));

    public string Kind => KindName;

    public static byte[] Dot { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public byte[] Paint(JsonElement data) => data.ValueKind is JsonValueKind.String && data.GetString() == Turned ? Dot : Png;
}
