using System.Text.Json.Nodes;

namespace VssId.Channels.WebChat;

/// <summary>What a view adds to a message on the wire.</summary>
internal sealed record WebChatForm
{
    /// <summary>Plain text, or nothing.</summary>
    public string? Text { get; init; }

    /// <summary>An attachment, or nothing.</summary>
    public JsonObject? Card { get; init; }

    /// <summary>Answers offered as buttons that say their label.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
