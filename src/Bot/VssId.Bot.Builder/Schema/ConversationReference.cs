namespace VssId.Bot.Builder.Schema;

/// <summary>An object relating to a particular point in a conversation.</summary>
public class ConversationReference
{
    /// <summary>Id of the activity to answer.</summary>
    public string? ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Name of the channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Language of the conversation.</summary>
    public string? Locale { get; set; }

    /// <summary>Where replies go.</summary>
    public string? ServiceUrl { get; set; }
}
