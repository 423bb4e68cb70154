using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Wordings;

namespace VssId.Channels.WebChat;

/// <summary>Wire to <see cref="Activity"/>: what the client wrote stays, what only the server may say is set anew.</summary>
internal sealed class WebChatInbound(TimeProvider time, WebChatIds ids, int maxTextLength)
{
    /// <summary>Name of the channel in activities.</summary>
    public const string ChannelId = "webchat";

    private const int MostAttachments = 10;
    private const int LongestName = 64;
    private const int RoomOnStack = 1024;
    private const string SourceMember = "source";

    // Set by the server, or with no meaning from a client; names are compared without case, as the engine reads them.
    private static readonly HashSet<string> ServerMembers = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "timestamp", "from", "conversation", "channelId", "recipient", "serviceUrl", "replyToId", "relatesTo", "deliveryMode",
    };

    // The same name twice could mean one thing to us and another to a later reader.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a posted activity.</summary>
    /// <param name="body">The body as it came.</param>
    /// <param name="conversation">Id of the conversation on the wire.</param>
    /// <param name="user">Id of the person; <see langword="null"/> = the one the body names, which only servers may do.</param>
    /// <param name="source">Address the request counts for.</param>
    public WebChatParsed Read(ReadOnlyMemory<byte> body, string conversation, string? user, string source) => Read(body, conversation, user, source, words: null);

    /// <summary>Reads an activity that came with files: the log shows that a picture was sent, the bot hears its words.</summary>
    /// <param name="body">The activity as it came.</param>
    /// <param name="conversation">Id of the conversation on the wire.</param>
    /// <param name="user">Id of the person; <see langword="null"/> = the one the body names, which only servers may do.</param>
    /// <param name="source">Address the request counts for.</param>
    /// <param name="words">What the files are for the bot.</param>
    public WebChatParsed ReadUpload(ReadOnlyMemory<byte> body, string conversation, string? user, string source, string words) => Read(body, conversation, user, source, words);

    private WebChatParsed Read(ReadOnlyMemory<byte> body, string conversation, string? user, string source, string? words)
    {
        JsonObject? posted;
        Activity activity;
        try
        {
            if (!IsText(body.Span))
            {
                return new WebChatParsed.Bad(WebChatRefusal.BrokenJson);
            }

            posted = JsonNode.Parse(body.Span, documentOptions: Strict) as JsonObject;
            activity = ActivityJson.FromUtf8(body.Span);
        }
        catch (JsonException)
        {
            return new WebChatParsed.Bad(WebChatRefusal.BrokenJson);
        }

        if (posted is null || HasTwinMembers(posted))
        {
            return new WebChatParsed.Bad(WebChatRefusal.BrokenJson);
        }

        if (Refuse(activity) is { } refusal)
        {
            return new WebChatParsed.Bad(refusal);
        }

        if (words is not null && activity.Type is not ActivityTypes.Message)
        {
            return new WebChatParsed.Bad(WebChatRefusal.NoMessage);
        }

        user ??= activity.From?.Id;
        if (string.IsNullOrEmpty(user) || user.Length > LongestName)
        {
            return new WebChatParsed.Bad(WebChatRefusal.NoSender);
        }

        foreach (var member in posted.Select(member => member.Key).Where(ServerMembers.Contains).ToArray())
        {
            posted.Remove(member);
        }

        var id = ids.Activity(conversation);
        Stamp(posted, id, conversation, user, Cut(activity.From?.Name));
        if (words is null)
        {
            return new WebChatParsed.Good(new WebChatPost(id, activity.Type!, Json.ToUtf8(posted), WithSource(posted, source)));
        }

        posted["text"] = "";
        posted["attachments"] = new JsonArray(new JsonObject { ["contentType"] = AttachmentWords.ContentType, ["content"] = words });
        var forBot = WithSource(posted, source);
        posted.Remove("attachments");
        posted["text"] = WebChatWording.PictureSent.In(new Speech(activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Speech.English : Speech.Vietnamese, Brief: false));
        return new WebChatParsed.Good(new WebChatPost(id, activity.Type!, Json.ToUtf8(posted), forBot));
    }

    /// <summary>The event that a conversation has begun; the same each time, so that it is greeted once.</summary>
    public WebChatPost Start(string conversation, string user, string? locale, string source)
    {
        var started = new JsonObject
        {
            ["type"] = ActivityTypes.ConversationUpdate,
            ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = user }),
        };
        if (Cut(locale) is { } language)
        {
            started["locale"] = language;
        }

        var id = StartKey(conversation);
        Stamp(started, id, conversation, user, name: null);
        return new WebChatPost(id, ActivityTypes.ConversationUpdate, Json.ToUtf8(started), WithSource(started, source));
    }

    private static string StartKey(string conversation) => $"{WebChatPass.StoreIdOf(conversation)}:start";

    private WebChatRefusal? Refuse(Activity activity) => activity switch
    {
        { Type: null or "" } => WebChatRefusal.NoType,
        { Type: not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.MessageReaction) } => WebChatRefusal.OtherType,
        { Text: { } text } when text.Length > maxTextLength => WebChatRefusal.TextTooLong,
        { Attachments.Count: > MostAttachments } => WebChatRefusal.TooManyAttachments,
        // Otherwise the bot would hear other words than the log shows.
        { Attachments: { } attached } when attached.Any(each => each.ContentType is AttachmentWords.ContentType) => WebChatRefusal.OwnAttachment,
        _ => null,
    };

    private void Stamp(JsonObject activity, string id, string conversation, string user, string? name)
    {
        var from = new JsonObject { ["id"] = user, ["role"] = "user" };
        if (name is not null)
        {
            from["name"] = name;
        }

        activity["id"] = id;
        activity["timestamp"] = Json.Timestamp(time.GetUtcNow());
        activity["channelId"] = ChannelId;
        activity["conversation"] = new JsonObject { ["id"] = WebChatPass.StoreIdOf(conversation) };
        activity["from"] = from;
        activity["recipient"] = new JsonObject { ["id"] = WebChatRenderer.BotId, ["role"] = WebChatRenderer.BotRole };
    }

    private static byte[] WithSource(JsonObject activity, string source)
    {
        var forBot = activity.DeepClone().AsObject();
        forBot[SourceMember] = source;
        return Json.ToUtf8(forBot);
    }

    // Bytes or escapes that are no Unicode pass a JSON parser and break whoever reads the text later.
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return false;
        }

        var reader = new Utf8JsonReader(body);
        Span<char> room = body.Length <= RoomOnStack ? stackalloc char[RoomOnStack] : new char[body.Length];
        try
        {
            while (reader.Read())
            {
                if (reader.ValueIsEscaped)
                {
                    reader.CopyString(room);
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasTwinMembers(JsonObject posted) =>
        posted.Select(member => member.Key).Distinct(StringComparer.OrdinalIgnoreCase).Count() != posted.Count;

    private static string? Cut(string? text) => text is { Length: > LongestName } ? text[..LongestName] : text;
}
