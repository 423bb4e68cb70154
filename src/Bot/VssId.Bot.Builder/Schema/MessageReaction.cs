namespace VssId.Bot.Builder.Schema;

/// <summary>A reaction to a message.</summary>
public class MessageReaction
{
    /// <summary>Creates an empty reaction.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates a reaction.</summary>
    /// <param name="type">Kind, in the channel's words, as <c>like</c>.</param>
    public MessageReaction(string? type) => Type = type;

    /// <summary>Kind, in the channel's words, as <c>like</c>.</summary>
    public string? Type { get; set; }
}
