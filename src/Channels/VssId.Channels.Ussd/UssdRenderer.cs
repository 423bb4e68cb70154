using System.Globalization;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Views;
using VssId.Bot.Engine.Wordings;
using UnreachableException = System.Diagnostics.UnreachableException;

namespace VssId.Channels.Ussd;

/// <summary>Views as screens of plain letters: whole items on each, the way on, back and home under them.</summary>
internal sealed class UssdRenderer(UssdLimits limits, string serviceCode)
{
    /// <summary>What is typed for the next page.</summary>
    public const string MoreKey = "98";

    private const string BackKey = "0";
    private const string HomeKey = "00";

    // An answer of the question that is to stand on every page must leave room for what the page is about.
    private const int LongestWay = 24;

    // " (1/3)", or "(1/3)" and a new line.
    private const int Mark = 6;

    // Less than that is not worth beginning a long text on.
    private const int WorthBeginning = 30;

    /// <summary>Renders what a turn answers.</summary>
    /// <param name="replies">Messages, and the end of the conversation if it ends.</param>
    /// <param name="speech">How to speak.</param>
    /// <param name="opens">Whether the first page is the first screen of the dialogue.</param>
    public UssdPages Render(IReadOnlyList<Activity> replies, Speech speech, UssdOpening opens)
    {
        var ends = replies.Any(reply => reply.Type == ActivityTypes.EndOfConversation);
        var views = replies.Where(reply => reply.Type == ActivityTypes.Message).SelectMany(ViewActivity.ViewsOf).ToList();
        var sheet = new Sheet();
        var question = views.OfType<Options>().LastOrDefault();
        var (ways, inList) = ends ? ([], question?.Items ?? []) : Ways(question, speech, sheet);
        var facts = views.OfType<FactSheet>().Any();
        foreach (var view in views)
        {
            switch (view)
            {
                case TextView text:
                    sheet.Add(Together.No, Heading.None, text.Text);
                    break;
                case Options options:
                    var items = ReferenceEquals(options, question) ? inList : options.Items;
                    sheet.Add(Together.Yes, Heading.First, [options.Text, .. items.Select(Line)]);
                    break;
                case FactSheet about:
                    sheet.Add(Together.No, Heading.First, [about.Title, .. about.Facts.Select(fact => $"{fact.Label}: {fact.Value}"), about.Note ?? ""]);
                    break;
                case RecordTable table:
                    sheet.Add(Together.No, Heading.First, [table.Title, .. table.Rows.Select(Line), table.Note ?? ""]);
                    break;
                case Document document:
                    sheet.Add(Together.No, Heading.None, document.Text);
                    break;
                case Link link:
                    sheet.Add(Together.No, Heading.None, link.Text);
                    break;
                case Picture picture:
                    sheet.Add(Together.No, Heading.None, facts ? "" : picture.AlternativeText);
                    break;
                default:
                    throw new UnreachableException($"No USSD form for {view.GetType().Name}.");
            }
        }

        if (sheet.Lines.Count == 0 && ways.Count == 0)
        {
            sheet.Add(Together.No, Heading.None, UssdWording.Ended.With(serviceCode).In(speech));
        }

        return new UssdPages(Paginate(sheet.Lines, ways, sheet.Fold($"{MoreKey}. {UssdWording.More.In(speech)}"), opens), ends ? UssdLine.Closed : UssdLine.Open, sheet.Replaced);
    }

    /// <summary>What is shown when nothing else can be: the dialogue is over.</summary>
    public UssdPages Over(Speech speech) => Render([new Activity { Type = ActivityTypes.EndOfConversation }], speech, UssdOpening.Yes);

    // One line, so that no row is spread over two pages that could stand on one.
    private static string Line(TableRow row) => ((row.Key.Length > 0 ? $"{row.Key}. " : "") + string.Join(", ", row.Cells.Where(cell => cell.Length > 0))).Replace('\n', ' ');

    private static string Line(Option option) => $"{option.Key}. {option.Label}";

    private static (IReadOnlyList<string> Ways, IReadOnlyList<Option> InList) Ways(Options? question, Speech speech, Sheet sheet)
    {
        List<string> ways = [];
        List<Option> inList = [];
        foreach (var option in question?.Items ?? [])
        {
            if (option.Key is BackKey or HomeKey && !option.Label.Contains('\n', StringComparison.Ordinal) && UssdText.Septets(sheet.Fold(Line(option))) <= LongestWay)
            {
                ways.Add(sheet.Fold(Line(option)));
            }
            else
            {
                inList.Add(option);
            }
        }

        // A question that brings its own "0", as the main menu does, has said what leaving it means.
        var keys = (question?.Items ?? []).Select(option => option.Key).ToHashSet(StringComparer.Ordinal);
        if (!keys.Contains(BackKey))
        {
            ways.Insert(0, sheet.Fold($"{BackKey}. {UssdWording.Back.In(speech)}"));
            if (!keys.Contains(HomeKey))
            {
                ways.Add(sheet.Fold($"{HomeKey}. {UssdWording.MainMenu.In(speech)}"));
            }
        }

        return (ways, inList);
    }

    private List<string> Paginate(IReadOnlyList<SheetLine> lines, IReadOnlyList<string> ways, string more, UssdOpening opens)
    {
        int Capacity(int page) => (page == 0 && opens == UssdOpening.Yes ? limits.First : limits.Later) - UssdLimits.Prefix;

        var whole = Join([.. lines.Select(line => line.Text), .. ways]);
        if (UssdText.Septets(whole) <= Capacity(0))
        {
            return [whole];
        }

        var below = ways.Sum(Cost);
        var rest = new LinkedList<SheetLine>(lines);
        List<List<SheetLine>> pages = [];
        while (rest.Count > 0)
        {
            // A line costs its text and the break behind it; the last line of a screen has none, so a page is one septet roomier.
            var last = Capacity(pages.Count) + 1 - below - Mark;
            pages.Add(rest.Sum(line => Cost(line.Text)) <= last ? TakeAll(rest) : Take(rest, last - Cost(more), Capacity(1) + 1 - below - Mark - Cost(more)));
        }

        return [.. pages.Select((page, index) =>
        {
            List<string> below = index < pages.Count - 1 ? [more, .. ways] : [.. ways];
            var plain = Join([.. page.Select(line => line.Text), .. below]);
            var mark = string.Create(CultureInfo.InvariantCulture, $"({index + 1}/{pages.Count})");
            var marked = page is [{ Heading: true } first, ..]
                ? Join([$"{first.Text} {mark}", .. page.Skip(1).Select(line => line.Text), .. below])
                : Join([mark, .. page.Select(line => line.Text), .. below]);
            return UssdText.Septets(marked) <= Capacity(index) ? marked : plain;
        })];
    }

    private static List<SheetLine> TakeAll(LinkedList<SheetLine> rest)
    {
        List<SheetLine> all = [.. rest];
        rest.Clear();
        return all;
    }

    /// <summary>Fills a page that is not the last.</summary>
    /// <param name="rest">What is left to show.</param>
    /// <param name="room">Septets that lines and their breaks may take here.</param>
    /// <param name="elsewhere">The same on an empty later page.</param>
    private static List<SheetLine> Take(LinkedList<SheetLine> rest, int room, int elsewhere)
    {
        List<SheetLine> page = [];
        while (rest.First is { Value: var line } node)
        {
            var cost = Cost(line.Text);
            if (page.Count > 0 && MovesOn(node, room, elsewhere))
            {
                break;
            }

            if (cost > room)
            {
                // It fits nowhere whole, or there is nothing before it: it is wrapped at words.
                if (page.Count > 0 && (cost <= elsewhere || room < WorthBeginning))
                {
                    break;
                }

                var (head, tail) = Wrap(line.Text, room - 1);
                page.Add(line with { Text = head });
                rest.RemoveFirst();
                if (tail.Length > 0)
                {
                    rest.AddFirst(new SheetLine(tail, Heading: false, Block: 0));
                }

                break;
            }

            page.Add(line);
            rest.RemoveFirst();
            room -= cost;
        }

        return page;
    }

    /// <summary>Whether a line begins the next page although it fits: a question stays with its answers if a page can hold them, a heading with what follows it.</summary>
    private static bool MovesOn(LinkedListNode<SheetLine> node, int room, int elsewhere)
    {
        if (node.Value.Block is > 0 and var count)
        {
            var sum = 0;
            var next = node;
            for (var line = 0; line < count && next is not null; line++, next = next.Next)
            {
                sum += Cost(next.Value.Text);
            }

            return sum > room && sum <= elsewhere;
        }

        return node.Value.Heading && node.Next is { Value: var follows } && Cost(node.Value.Text) + Cost(follows.Text) > room;
    }

    private static (string Head, string Tail) Wrap(string text, int room)
    {
        var sum = 0;
        var end = 0;
        while (end < text.Length && sum + UssdText.Septets(text[end].ToString()) <= room)
        {
            sum += UssdText.Septets(text[end].ToString());
            end++;
        }

        if (end < text.Length && text.LastIndexOf(' ', end) is var space and > 0)
        {
            end = space;
        }

        return (text[..end].TrimEnd(), text[end..].TrimStart());
    }

    private static int Cost(string line) => UssdText.Septets(line) + 1;

    private static string Join(IReadOnlyList<string> lines) => string.Join('\n', lines);

    private enum Together
    {
        No,
        Yes,
    }

    private enum Heading
    {
        None,
        First,
    }

    /// <param name="Text">Folded text without breaks.</param>
    /// <param name="Heading">Whether it names what follows.</param>
    /// <param name="Block">On the first line of what is to stay together: how many lines that is; else 0.</param>
    private readonly record struct SheetLine(string Text, bool Heading, int Block);

    /// <summary>All lines, before they are spread over pages.</summary>
    private sealed class Sheet
    {
        public List<SheetLine> Lines { get; } = [];

        public int Replaced { get; private set; }

        public string Fold(string text)
        {
            var folded = UssdText.Fold(text);
            Replaced += folded.Replaced;
            return folded.Text;
        }

        public void Add(Together together, Heading heading, params IReadOnlyList<string> texts)
        {
            var lines = texts.SelectMany((text, index) => Fold(text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => (Text: line, IsHeading: heading == Heading.First && index == 0))).ToList();
            Lines.AddRange(lines.Select((line, index) => new SheetLine(line.Text, line.IsHeading, together == Together.Yes && index == 0 ? lines.Count : 0)));
        }
    }
}
