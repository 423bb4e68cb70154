using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Channels.WebChat.Wire;

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

    // Above 1.6 Web Chat draws an empty bubble; tables came with 1.5.
    private const string CardVersion = "1.5";

    // Weights of the columns of a table: a short one keeps its words together, a long one does not take all the room.
    private const int NarrowestColumn = 7;
    private const int WidestColumn = 24;
    private const string SequenceMember = "webchat:sequence-id";

    // Sorted by the client as a number, so it outranks clocks.
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.Typing, ActivityTypes.Event, ActivityTypes.EndOfConversation, ActivityTypes.MessageReaction,
    };

    /// <summary>Renders an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="conversation">Id of the conversation on the wire.</param>
    /// <param name="fileAddress">Address of the picture or file at a place among the entry's views.</param>
    /// <returns>The activity; <see langword="null"/> when clients are not to see it.</returns>
    /// <exception cref="JsonException">The entry holds no activity.</exception>
    public JsonObject? Render(LogEntry entry, string conversation, Func<int, Turn, string> fileAddress)
    {
        var logged = ActivityJson.FromUtf8(entry.Activity.Span);
        if (!Shown.Contains(logged.Type ?? ""))
        {
            return null;
        }

        // A person's own activity goes back as it came, unknown members included.
        var wire = logged.From?.Role == UserRole
            ? JsonNode.Parse(entry.Activity.Span)!.AsObject()
            : Reply(logged, conversation, entry.Sequence, fileAddress);
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

    private JsonObject Reply(Activity reply, string conversation, long sequence, Func<int, Turn, string> fileAddress)
    {
        var forms = ViewActivity.ViewsOf(reply).Select((view, place) => Form(view, turn => fileAddress(place, turn))).ToArray();
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

    private static WebChatForm Form(View view, Func<Turn, string> address) => view switch
    {
        TextView text => new WebChatForm { Text = text.Text },
        Options options => new WebChatForm { Text = options.Text, Labels = [.. options.Items.Select(item => item.Label)] },
        FactSheet facts => new WebChatForm { Card = Card(Words(facts), Facts(facts)) },
        RecordTable table => new WebChatForm { Card = Card(Words(table), Table(table)) },
        Document document => new WebChatForm { Card = Card(document.Text, [Text(document.Text)], Open(document.Label, address(Turn.None))) },
        Link link => new WebChatForm { Card = Card(link.Text, [Text(link.Text)], Open(link.Label, link.Address)) },
        Picture { Turned: { } turned } picture => new WebChatForm { Card = Turnable(picture, turned, address) },
        Picture picture => new WebChatForm { Card = Card(picture.AlternativeText, [Image(picture, address(Turn.None))]) },
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

    private static JsonObject Open(string label, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = label, ["url"] = address };

    private static JsonNode[] Sheet(string title, JsonObject? content, string? note)
    {
        List<JsonNode> body = [new JsonObject { ["type"] = "TextBlock", ["text"] = Literal(title), ["weight"] = "bolder", ["size"] = "medium", ["wrap"] = true }];
        if (content is not null)
        {
            body.Add(content);
        }

        if (!string.IsNullOrEmpty(note))
        {
            body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = Literal(note), ["wrap"] = true, ["separator"] = true });
        }

        return [.. body];
    }

    private static JsonNode[] Facts(FactSheet sheet) => Sheet(
        sheet.Title,
        sheet.Facts switch
        {
            [] => null,

            // The facts of a FactSet cannot be coloured, cells can.
            var facts when facts.Any(fact => fact.Tone is not Tone.Plain) => Grid(
                [2, 3],
                facts.Select(fact => Row([Cell(fact.Label, fact.Tone, Weight.Bolder), Cell(fact.Value, fact.Tone)])),
                Heads.None),
            var facts => new JsonObject
            {
                ["type"] = "FactSet",
                ["facts"] = new JsonArray([.. facts.Select(fact => new JsonObject { ["title"] = Literal(fact.Label), ["value"] = Literal(fact.Value) })]),
            },
        },
        sheet.Note);

    private static JsonNode[] Table(RecordTable table)
    {
        // A column that says nothing takes room from those that do.
        int[] columns = [.. Enumerable.Range(0, table.Columns.Count).Where(column => column == 0 || table.Rows.Any(row => row.Cells[column].Length > 0))];
        var rows = table.Rows.Select(row => Row(
            [.. columns.Select(column => column == 0 ? Cell(First(row), row.Tone, Weight.Bolder) : Cell(row.Cells[column], row.Tone))]));
        return Sheet(
            table.Title,
            Grid(
                [.. columns.Select(column => Math.Clamp(table.Rows.Max(row => row.Cells[column].Length), NarrowestColumn, WidestColumn))],
                rows.Prepend(Row([.. columns.Select(column => Cell(table.Columns[column], Tone.Plain))])),
                Heads.FirstRow),
            table.Note);
    }

    private static string First(TableRow row) => row.Key.Length > 0 ? $"{row.Key}. {row.Cells[0]}" : row.Cells[0];

    private static JsonObject Grid(IReadOnlyList<int> widths, IEnumerable<JsonObject> rows, Heads heads) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeaders"] = heads is Heads.FirstRow,
        ["showGridLines"] = heads is Heads.FirstRow,
        ["columns"] = new JsonArray([.. widths.Select(width => new JsonObject { ["width"] = width })]),
        ["rows"] = new JsonArray([.. rows]),
    };

    private static JsonObject Row(IReadOnlyList<JsonObject> cells) => new() { ["type"] = "TableRow", ["cells"] = new JsonArray([.. cells]) };

    private static JsonObject Cell(string text, Tone tone, Weight weight = Weight.Usual)
    {
        var block = Text(text);
        if (tone is Tone.Warning)
        {
            block["color"] = "attention";
        }

        if (weight is Weight.Bolder)
        {
            block["weight"] = "bolder";
        }

        return new JsonObject { ["type"] = "TableCell", ["items"] = text.Length == 0 ? new JsonArray() : new JsonArray(block) };
    }

    // Web Chat reports Action.ToggleVisibility as an error; a card that unfolds is taken, and its button says whether it is open.
    private static JsonObject Turnable(Picture picture, TurnedPicture turned, Func<Turn, string> address) => Card(
        picture.AlternativeText,
        [Image(picture, address(Turn.None))],
        new JsonObject
        {
            ["type"] = "Action.ShowCard",
            ["title"] = turned.Label,
            ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = CardVersion, ["body"] = new JsonArray(Image(picture, address(Turn.Quarter))) },
        });

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
        .. table.Rows.Select(row => (row.Key.Length > 0 ? $"{row.Key}. " : "") + string.Join("; ", row.Cells.Zip(table.Columns).Where(cell => cell.First.Length > 0).Select(cell => $"{cell.Second}: {cell.First}"))),
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

    private enum Heads
    {
        None,
        FirstRow,
    }

    private enum Weight
    {
        Usual,
        Bolder,
    }
}
