namespace VssId.Bot.Builder.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>Kind of the activity.</summary>
    string? Type { get; set; }

    /// <summary>Id, unique in its channel.</summary>
    string? Id { get; set; }

    /// <summary>Where replies go when the channel takes them by HTTP.</summary>
    string? ServiceUrl { get; set; }

    /// <summary>When it was sent, UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, on the sender's clock.</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Name of the channel.</summary>
    string? ChannelId { get; set; }

    /// <summary>Who sends.</summary>
    ChannelAccount? From { get; set; }

    /// <summary>The conversation.</summary>
    ConversationAccount? Conversation { get; set; }

    /// <summary>Who receives.</summary>
    ChannelAccount? Recipient { get; set; }

    /// <summary>Id of the activity that this one answers.</summary>
    string? ReplyToId { get; set; }

    /// <summary>What only the channel understands.</summary>
    object? ChannelData { get; set; }
}
