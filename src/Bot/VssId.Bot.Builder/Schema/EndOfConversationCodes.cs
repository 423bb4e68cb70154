namespace VssId.Bot.Builder.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary>Not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>It came to its end.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary>The person gave up.</summary>
    public const string UserCancelled = "userCancelled";

    /// <summary>The bot did not answer in time.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary>The channel did not take a message of the bot.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary>The channel failed.</summary>
    public const string ChannelFailed = "channelFailed";
}
