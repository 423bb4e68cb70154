using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VssId.Bot.Builder.Schema;

/// <summary>What can be done with an activity.</summary>
public static class ActivityExtensions
{
    // The SDK's channels whose conversationUpdate has an id that cannot be answered.
    private const string DirectLine = "directline";
    private const string WebChat = "webchat";

    extension(Activity)
    {
        /// <summary>A new message without text.</summary>
        public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [], Entities = [] };

        /// <summary>A new event.</summary>
        public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

        /// <summary>A new invoke.</summary>
        public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

        /// <summary>A new notice of typing.</summary>
        public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

        /// <summary>A new end of a conversation.</summary>
        public static IEndOfConversationActivity CreateEndOfConversationActivity() => new Activity(ActivityTypes.EndOfConversation);

        /// <summary>A new change of members.</summary>
        public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
            new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [], MembersRemoved = [] };

        /// <summary>A new trace.</summary>
        /// <param name="name">Name of the trace.</param>
        /// <param name="valueType">Type of the value; by default the name of its CLR type.</param>
        /// <param name="value">The value.</param>
        /// <param name="label">Words for a reader; by default the member that calls.</param>
        public static ITraceActivity CreateTraceActivity(string name, string? valueType = null, object? value = null, [CallerMemberName] string? label = null) =>
            new Activity(ActivityTypes.Trace)
            {
                Name = name,
                Label = label,
                ValueType = valueType ?? value?.GetType().Name,
                Value = value,
            };
    }

    /// <summary>The place in the conversation this activity stands at.</summary>
    public static ConversationReference GetConversationReference(this IActivity activity) => new()
    {
        ActivityId = AnswerableId(activity),
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        Locale = (activity as Activity)?.Locale,
        ServiceUrl = activity.ServiceUrl,
    };

    /// <summary>The place in the conversation of the reply that was sent.</summary>
    /// <param name="activity">The activity that was answered.</param>
    /// <param name="reply">What sending gave back.</param>
    public static ConversationReference GetReplyConversationReference(this IActivity activity, ResourceResponse reply)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Puts an activity into a conversation.</summary>
    /// <param name="activity">The activity; it is changed.</param>
    /// <param name="reference">The conversation.</param>
    /// <param name="isIncoming">Whether the person sends it; else the bot does.</param>
    /// <returns>The activity.</returns>
    public static Activity ApplyConversationReference(this Activity activity, ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(reference);
        activity.ChannelId = reference.ChannelId;
        activity.ServiceUrl = reference.ServiceUrl;
        activity.Conversation = reference.Conversation;
        activity.Locale ??= reference.Locale;
        if (isIncoming)
        {
            activity.From = reference.User;
            activity.Recipient = reference.Bot;
            activity.Id = reference.ActivityId ?? activity.Id;
        }
        else
        {
            activity.From = reference.Bot;
            activity.Recipient = reference.User;
            activity.ReplyToId = reference.ActivityId ?? activity.ReplyToId;
        }

        return activity;
    }

    /// <summary>The event that continues a conversation without a message of the person.</summary>
    public static Activity GetContinuationActivity(this ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new Activity(ActivityTypes.Event)
        {
            Name = "ContinueConversation",
            ChannelId = reference.ChannelId,
            ServiceUrl = reference.ServiceUrl,
            Conversation = reference.Conversation,
            Recipient = reference.Bot,
            From = reference.User,
            RelatesTo = reference,
            Locale = reference.Locale,
        };
    }

    /// <summary>A message that answers this activity. It has no timestamp: the channel sets it.</summary>
    /// <param name="activity">The activity to answer.</param>
    /// <param name="text">The text.</param>
    /// <param name="locale">Language of the text; by default that of the activity.</param>
    public static Activity CreateReply(this IActivity activity, string? text = null, string? locale = null)
    {
        var reply = Answer(activity, ActivityTypes.Message);
        reply.Text = text ?? "";
        reply.Locale = locale ?? (activity as Activity)?.Locale;
        reply.Attachments = [];
        reply.Entities = [];
        return reply;
    }

    /// <summary>A trace that answers this activity.</summary>
    /// <param name="activity">The activity to answer.</param>
    /// <param name="name">Name of the trace.</param>
    /// <param name="value">The value.</param>
    /// <param name="valueType">Type of the value; by default the name of its CLR type.</param>
    /// <param name="label">Words for a reader; by default the member that calls.</param>
    public static ITraceActivity CreateTrace(this IActivity activity, string name, object? value = null, string? valueType = null, [CallerMemberName] string? label = null)
    {
        var trace = Answer(activity, ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.Value = value;
        trace.ValueType = valueType ?? value?.GetType().Name;
        return trace;
    }

    /// <summary>Whether a message says anything: text, summary, attachments or channel data.</summary>
    public static bool HasContent(this IMessageActivity activity) =>
        !string.IsNullOrWhiteSpace(activity.Text)
        || !string.IsNullOrWhiteSpace(activity.Summary)
        || activity.Attachments is { Count: > 0 }
        || activity.ChannelData is not null;

    /// <summary>The activity as a message, or null when it is none.</summary>
    public static IMessageActivity? AsMessageActivity(this IActivity activity) => As<IMessageActivity>(activity, ActivityTypes.Message);

    /// <summary>The activity as a changed message, or null when it is none.</summary>
    public static IMessageUpdateActivity? AsMessageUpdateActivity(this IActivity activity) => As<IMessageUpdateActivity>(activity, ActivityTypes.MessageUpdate);

    /// <summary>The activity as a deleted message, or null when it is none.</summary>
    public static IMessageDeleteActivity? AsMessageDeleteActivity(this IActivity activity) => As<IMessageDeleteActivity>(activity, ActivityTypes.MessageDelete);

    /// <summary>The activity as reactions, or null when it is none.</summary>
    public static IMessageReactionActivity? AsMessageReactionActivity(this IActivity activity) => As<IMessageReactionActivity>(activity, ActivityTypes.MessageReaction);

    /// <summary>The activity as a change of members, or null when it is none.</summary>
    public static IConversationUpdateActivity? AsConversationUpdateActivity(this IActivity activity) =>
        As<IConversationUpdateActivity>(activity, ActivityTypes.ConversationUpdate);

    /// <summary>The activity as an event, or null when it is none.</summary>
    public static IEventActivity? AsEventActivity(this IActivity activity) => As<IEventActivity>(activity, ActivityTypes.Event);

    /// <summary>The activity as an invoke, or null when it is none.</summary>
    public static IInvokeActivity? AsInvokeActivity(this IActivity activity) => As<IInvokeActivity>(activity, ActivityTypes.Invoke);

    /// <summary>The activity as a trace, or null when it is none.</summary>
    public static ITraceActivity? AsTraceActivity(this IActivity activity) => As<ITraceActivity>(activity, ActivityTypes.Trace);

    /// <summary>The activity as a notice of typing, or null when it is none.</summary>
    public static ITypingActivity? AsTypingActivity(this IActivity activity) => As<ITypingActivity>(activity, ActivityTypes.Typing);

    /// <summary>The activity as the end of a conversation, or null when it is none.</summary>
    public static IEndOfConversationActivity? AsEndOfConversationActivity(this IActivity activity) =>
        As<IEndOfConversationActivity>(activity, ActivityTypes.EndOfConversation);

    /// <summary>The activity as a change of the installation, or null when it is none.</summary>
    public static IInstallationUpdateActivity? AsInstallationUpdateActivity(this IActivity activity) =>
        As<IInstallationUpdateActivity>(activity, ActivityTypes.InstallationUpdate);

    /// <summary>The channel's data as a type.</summary>
    /// <exception cref="InvalidCastException">They are of another type.</exception>
    /// <exception cref="JsonException">They are JSON of another shape.</exception>
    public static T? GetChannelData<T>(this IActivity activity, JsonTypeInfo<T> type) => ActivityJson.As(activity.ChannelData, type);

    private static T? As<T>(IActivity activity, string type)
        where T : class, IActivity => string.Equals(activity.Type, type, StringComparison.OrdinalIgnoreCase) ? activity as T : null;

    private static Activity Answer(IActivity activity, string type) => new(type)
    {
        From = Same(activity.Recipient),
        Recipient = Same(activity.From),
        ReplyToId = AnswerableId(activity),
        ServiceUrl = activity.ServiceUrl,
        ChannelId = activity.ChannelId,
        Conversation = activity.Conversation is { } conversation
            ? new ConversationAccount(conversation.IsGroup, conversation.ConversationType, conversation.Id, conversation.Name)
            : null,
    };

    private static ChannelAccount? Same(ChannelAccount? account) => account is null ? null : new(account.Id, account.Name);

    private static string? AnswerableId(IActivity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.ChannelId is DirectLine or WebChat ? null : activity.Id;
}
