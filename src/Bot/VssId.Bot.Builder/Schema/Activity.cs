using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Builder.Schema;

/// <summary>One thing that is said or happens in a conversation, as the Activity Protocol (Bot Framework, 3.0) writes it.</summary>
public class Activity :
    IMessageUpdateActivity,
    IConversationUpdateActivity,
    IEventActivity,
    IInvokeActivity,
    ITraceActivity,
    IEndOfConversationActivity,
    IMessageReactionActivity,
    IInstallationUpdateActivity,
    ITypingActivity,
    IMessageDeleteActivity
{
    /// <summary>Creates an empty activity.</summary>
    public Activity()
    {
    }

    /// <summary>Creates an activity.</summary>
    /// <param name="type">One of <see cref="ActivityTypes"/>.</param>
    public Activity(string? type) => Type = type;

    /// <summary>Kind of the activity, one of <see cref="ActivityTypes"/>.</summary>
    public string? Type { get; set; }

    /// <summary>Id, unique in its channel.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent, UTC, set by the channel.</summary>
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>When it was sent, on the sender's clock.</summary>
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name of the sender's time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go when the channel takes them by HTTP.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Name of the channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Who sends.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>Who receives.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; set; }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; set; }

    /// <summary>Members who joined.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Members who left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions given.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions taken back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>New topic of the conversation.</summary>
    public string? TopicName { get; set; }

    /// <summary>Whether earlier messages are shown to those who joined.</summary>
    public bool? HistoryDisclosed { get; set; }

    /// <summary>BCP 47 name of the language of the text.</summary>
    public string? Locale { get; set; }

    /// <summary>The text.</summary>
    public string? Text { get; set; }

    /// <summary>The text to be spoken.</summary>
    public string? Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    public string? InputHint { get; set; }

    /// <summary>What to show when the attachments cannot be.</summary>
    public string? Summary { get; set; }

    /// <summary>Answers offered as buttons.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Pictures, cards, files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Things mentioned.</summary>
    public IList<Entity>? Entities { get; set; }

    /// <summary>What only the channel understands; a <see cref="JsonElement"/> when read from JSON.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? ChannelData { get; set; }

    /// <summary>What was done, for contact relation and installation updates.</summary>
    public string? Action { get; set; }

    /// <summary>Id of the activity that this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>Label of a trace.</summary>
    public string? Label { get; set; }

    /// <summary>Type of the value.</summary>
    public string? ValueType { get; set; }

    /// <summary>Value of an event or a button; a <see cref="JsonElement"/> when read from JSON.</summary>
    [JsonConverter(typeof(ProtocolValueConverter))]
    public object? Value { get; set; }

    /// <summary>Name of an event, an invoke or a trace.</summary>
    public string? Name { get; set; }

    /// <summary>The conversation a trace or an event speaks of.</summary>
    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Why a conversation ended.</summary>
    public string? Code { get; set; }

    /// <summary>When the activity is no longer of use.</summary>
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>One of <see cref="ActivityImportance"/>.</summary>
    public string? Importance { get; set; }

    /// <summary>Words that a speech recognizer should expect.</summary>
    public IList<string>? ListenFor { get; set; }

    /// <summary>Parts of the text to be marked.</summary>
    public IList<TextHighlight>? TextHighlights { get; set; }

    /// <summary>A programmatic action that goes with the message.</summary>
    public SemanticAction? SemanticAction { get; set; }

    /// <summary>How the replies are to be delivered, one of <see cref="DeliveryModes"/>.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Members of the JSON object that this type does not name; kept on a round trip.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>A shallow copy: what it refers to is shared.</summary>
    internal Activity Copy() => (Activity)MemberwiseClone();
}
