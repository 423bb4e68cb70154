using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat;

/// <summary>An entry of the log as an activity on the wire: one entry, one activity.</summary>
/// <param name="botName">Name of the assistant as people see it.</param>
internal sealed class WebChatRenderer(string botName)
{
    /// <summary>Id of the assistant on the wire.</summary>
    public const string BotId = "bot";

    /// <summary>Role of the assistant on the wire.</summary>
    public const string BotRole = "bot";

    private const string UserRole = "user";
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    // Above 1.6 Web Chat draws an empty bubble; this needs no more than 1.3 and so works in older skins too.
    private const string CardVersion = "1.3";
    private const string SequenceMember = "webchat:sequence-id";

    // Sorted by the client as a number, so it outranks clocks.
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.Typing, ActivityTypes.Event, ActivityTypes.EndOfConversation, ActivityTypes.MessageReaction,
    };

    /// <summary>Renders an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="conversation">Id of the conversation on the wire.</param>
    /// <param name="pictureAddress">Address of the picture at a place among the entry's views.</param>
    /// <returns>The activity; <see langword="null"/> when clients are not to see it.</returns>
    /// <exception cref="JsonException">The entry holds no activity.</exception>
    public JsonObject? Render(LogEntry entry, string conversation, Func<int, string> pictureAddress)
    {
        var logged = ActivityJson.FromUtf8(entry.Activity.Span);
        if (!Shown.Contains(logged.Type ?? ""))
        {
            return null;
        }

        // A person's own activity goes back as it came, unknown members included.
        var wire = logged.From?.Role == UserRole
            ? JsonNode.Parse(entry.Activity.Span)!.AsObject()
            : Reply(logged, conversation, entry.Sequence, pictureAddress);
        wire["timestamp"] = Json.Timestamp(entry.At);
        wire["channelId"] = WebChatInbound.ChannelId;
        wire["conversation"] = new JsonObject { ["id"] = conversation };
        var channelData = wire["channelData"] as JsonObject;
        if (channelData is null)
        {
            wire["channelData"] = channelData = [];
        }

        channelData[SequenceMember] = entry.Sequence;
        return wire;
    }

    private JsonObject Reply(Activity reply, string conversation, long sequence, Func<int, string> pictureAddress)
    {
        var forms = ViewActivity.ViewsOf(reply).Select((view, place) => Form(view, () => pictureAddress(place))).ToArray();
        var wire = JsonSerializer.SerializeToNode(reply, ActivityJson.Relaxed.Activity)!.AsObject();
        wire["id"] = reply.Id ?? string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");
        wire["from"] = new JsonObject { ["id"] = BotId, ["name"] = botName, ["role"] = BotRole };
        wire.Remove("recipient");
        wire.Remove("serviceUrl");
        if (reply.Type != ActivityTypes.Message)
        {
            return wire;
        }

        var cards = new JsonArray([.. forms.Where(form => form.Card is not null).Select(form => form.Card)]);
        foreach (var other in (reply.Attachments ?? []).Where(attachment => attachment.ContentType != ViewActivity.ContentType))
        {
            cards.Add(JsonSerializer.SerializeToNode(other, ActivityJson.Relaxed.Attachment));
        }

        wire["text"] = string.Join("\n\n", forms.Where(form => form.Text is not null).Select(form => form.Text));
        wire["textFormat"] = reply.TextFormat ?? "plain";
        wire["attachments"] = cards;
        if (forms.SelectMany(form => form.Labels).ToArray() is [_, ..] labels)
        {
            wire["suggestedActions"] = new JsonObject
            {
                ["to"] = new JsonArray(),
                ["actions"] = new JsonArray([.. labels.Select(label => new JsonObject { ["type"] = ActionTypes.ImBack, ["title"] = label, ["value"] = label })]),
            };
        }

        return wire;
    }

    private static WebChatForm Form(View view, Func<string> pictureAddress) => view switch
    {
        TextView text => new WebChatForm { Text = text.Text },
        Options options => new WebChatForm { Text = options.Text, Labels = [.. options.Items.Select(item => item.Label)] },
        FactSheet facts => new WebChatForm { Card = Card(Words(facts), Facts(facts)) },
        RecordTable table => new WebChatForm { Card = Card(Words(table), [Text(Words(table))]) },
        Document document => new WebChatForm { Text = document.Text },
        Link link => new WebChatForm { Card = Card(link.Text, [Text(link.Text)], new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = link.Label, ["url"] = link.Address }) },
        Picture picture => new WebChatForm { Card = Card(picture.AlternativeText, [Image(picture, pictureAddress())]) },
        _ => throw new System.Diagnostics.UnreachableException($"No web chat form for {view.GetType().Name}."),
    };

    private static JsonObject Card(string words, JsonNode[] body, params JsonNode[] actions)
    {
        var content = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = CardVersion,
            ["speak"] = words,
            ["fallbackText"] = words,
            ["body"] = new JsonArray(body),
        };
        if (actions.Length > 0)
        {
            content["actions"] = new JsonArray(actions);
        }

        return new JsonObject { ["contentType"] = CardType, ["content"] = content };
    }

    private static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = Literal(text), ["wrap"] = true };

    private static JsonNode[] Facts(FactSheet sheet)
    {
        List<JsonNode> body =
        [
            new JsonObject { ["type"] = "TextBlock", ["text"] = Literal(sheet.Title), ["weight"] = "bolder", ["size"] = "medium", ["wrap"] = true },
            new JsonObject
            {
                ["type"] = "FactSet",
                ["facts"] = new JsonArray([.. sheet.Facts.Select(fact => new JsonObject { ["title"] = Literal(fact.Label), ["value"] = Literal(fact.Value) })]),
            },
        ];
        if (!string.IsNullOrEmpty(sheet.Note))
        {
            body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = Literal(sheet.Note), ["wrap"] = true, ["separator"] = true });
        }

        return [.. body];
    }

    // A plain image attachment would be cropped to 240 pixels by Web Chat, and could not be opened.
    private static JsonObject Image(Picture picture, string address) => new()
    {
        ["type"] = "Image",
        ["url"] = address,
        ["altText"] = picture.AlternativeText,
        ["size"] = "stretch",
        ["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = picture.AlternativeText, ["url"] = address },
    };

    private static string Words(FactSheet sheet) =>
        string.Join('\n', [sheet.Title, .. sheet.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), .. string.IsNullOrEmpty(sheet.Note) ? Array.Empty<string>() : [sheet.Note]]);

    private static string Words(RecordTable table) => string.Join('\n', [
        table.Title,
        .. table.Rows.Select(row => string.Join("; ", row.Cells.Zip(table.Columns).Where(cell => cell.First.Length > 0).Select(cell => $"{cell.Second}: {cell.First}"))),
        .. string.IsNullOrEmpty(table.Note) ? Array.Empty<string>() : [table.Note]]);

    // Cards read texts as Markdown, and values come from people: a backslash takes the meaning from every sign (CommonMark 0.31, 2.4).
    private static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 8);
        var lineStart = true;
        foreach (var sign in text)
        {
            if (sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '|' or '&' or '{' or '}' or '!' || (lineStart && sign is '#' or '+' or '-' or '='))
            {
                literal.Append('\\');
            }
            else if (sign is '.' or ')' && IsLineNumber(literal))
            {
                literal.Append('\\');
            }

            literal.Append(sign);
            lineStart = sign == '\n' || (lineStart && sign == ' ');
        }

        return literal.ToString();
    }

    private static bool IsLineNumber(StringBuilder soFar)
    {
        var at = soFar.Length - 1;
        while (at >= 0 && char.IsAsciiDigit(soFar[at]))
        {
            at--;
        }

        return at < soFar.Length - 1 && (at < 0 || soFar[at] == '\n');
    }
}
