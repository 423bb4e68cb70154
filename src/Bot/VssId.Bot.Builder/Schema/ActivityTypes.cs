namespace VssId.Bot.Builder.Schema;

/// <summary>Kinds of activities.</summary>
public static class ActivityTypes
{
    /// <summary>A message.</summary>
    public const string Message = "message";

    /// <summary>Members of the conversation changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation has ended.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened that is no message.</summary>
    public const string Event = "event";

    /// <summary>An event that wants an answer.</summary>
    public const string Invoke = "invoke";

    /// <summary>A note for developers.</summary>
    public const string Trace = "trace";

    /// <summary>Reactions to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A pause before the next activity.</summary>
    public const string Delay = "delay";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>The answer to an <see cref="Invoke"/>; it goes to the caller, not into the conversation.</summary>
    public const string InvokeResponse = "invokeResponse";
}
