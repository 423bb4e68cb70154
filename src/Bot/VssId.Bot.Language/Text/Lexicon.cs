using System.Collections.Frozen;

namespace VssId.Bot.Language.Text;

/// <summary>The words that citizens are known to write, with the pairs they stand in, each string kept once.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, LexiconEntry>.AlternateLookup<ReadOnlySpan<char>> EntriesByText;
    private static readonly FrozenDictionary<string, LexiconWord>.AlternateLookup<ReadOnlySpan<char>> WordsByForm;
    private static readonly FrozenDictionary<string, LexiconWord[]>.AlternateLookup<ReadOnlySpan<char>> WordsByFolded;
    private static readonly FrozenDictionary<string, LexiconWord[]>.AlternateLookup<ReadOnlySpan<char>> WordsByToneless;
    private static readonly FrozenDictionary<string, LexiconPair[]> PairsByFirst;
    private static readonly FrozenDictionary<string, LexiconPair[]> PairsBySecond;

    static Lexicon()
    {
        Dictionary<string, LexiconWord> words = new(StringComparer.Ordinal);
        Dictionary<string, LexiconEntry> entries = new(StringComparer.Ordinal);
        var vietnamese = Sections("Words.txt", ' ');
        var english = Sections("English.txt", ' ');
        foreach (var word in vietnamese[0].Concat(english[0]))
        {
            AddWord(Spelling.Of(word));
        }

        Rare = words.Count;
        foreach (var word in vietnamese[1])
        {
            AddWord(Spelling.Of(word));
        }

        foreach (var word in words.Values)
        {
            entries.TryAdd(word.Form, new LexiconEntry(word.Form, new Spelling(word.Form, word.Folded)));
            entries.TryAdd(word.Folded, new LexiconEntry(word.Folded, new Spelling(word.Folded, word.Folded)));
        }

        foreach (var word in english[1])
        {
            entries.TryAdd(word, new LexiconEntry(word, Spelling.Of(word)));
        }

        foreach (var (typed, meant) in Slang.OneMeaning)
        {
            entries[typed] = new LexiconEntry(typed, Known(meant));
        }

        foreach (var (typed, first, second) in Slang.TwoWords)
        {
            entries[typed] = new LexiconEntry(typed, Known(first), Known(second));
        }

        foreach (var typed in Slang.OfNeighbours)
        {
            entries[typed] = new LexiconEntry(typed, Spelling.Of(typed), NeedsNeighbours: true);
        }

        List<LexiconPair> pairs = [];
        foreach (var (index, section) in Sections("Pairs.txt", ',').Index())
        {
            foreach (var pair in section)
            {
                var blank = pair.IndexOf(' ', StringComparison.Ordinal);
                pairs.Add(new LexiconPair(words[Spelling.Of(pair.AsSpan(0, blank)).Form], words[Spelling.Of(pair.AsSpan(blank + 1)).Form], index == 0));
            }
        }

        EntriesByText = entries.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        WordsByForm = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        WordsByFolded = Grouped(words.Values, word => word.Folded).GetAlternateLookup<ReadOnlySpan<char>>();
        WordsByToneless = Grouped(words.Values, word => word.Toneless).GetAlternateLookup<ReadOnlySpan<char>>();
        PairsByFirst = Grouped(pairs, pair => pair.First.Folded);
        PairsBySecond = Grouped(pairs, pair => pair.Second.Folded);

        void AddWord(Spelling spelling)
        {
            var toneless = string.Concat(spelling.Form.Select(Letters.Toneless));
            words.TryAdd(spelling.Form, new LexiconWord(spelling.Form, spelling.Folded, toneless, spelling.Form.Max(Letters.ToneOf), words.Count));
        }

        Spelling Known(string meant)
        {
            var spelling = Spelling.Of(meant);
            return words.TryGetValue(spelling.Form, out var word) ? new Spelling(word.Form, word.Folded) : spelling;
        }
    }

    /// <summary>Words of this rank and above are rare: nothing is mended to one of them without a neighbour that fits.</summary>
    public static int Rare { get; }

    /// <summary>Words of this rank and above are met so seldom that another one may have been meant.</summary>
    public const int Uncommon = 100;

    /// <summary>What a word as typed stands for; <see langword="null"/> when it is not known.</summary>
    public static LexiconEntry? Entry(ReadOnlySpan<char> text) => EntriesByText.TryGetValue(text, out var entry) ? entry : null;

    /// <summary>A word by its form; <see langword="null"/> when it is not known.</summary>
    public static LexiconWord? Word(ReadOnlySpan<char> form) => WordsByForm.TryGetValue(form, out var word) ? word : null;

    /// <summary>The words that fold to one, the most frequent first.</summary>
    public static ReadOnlySpan<LexiconWord> Folded(ReadOnlySpan<char> folded) => WordsByFolded.TryGetValue(folded, out var words) ? words : [];

    /// <summary>The words that differ in their tone only, the most frequent first.</summary>
    public static ReadOnlySpan<LexiconWord> Toneless(ReadOnlySpan<char> toneless) => WordsByToneless.TryGetValue(toneless, out var words) ? words : [];

    /// <summary>Pairs whose first word folds to this.</summary>
    public static ReadOnlySpan<LexiconPair> After(string folded) => PairsByFirst.TryGetValue(folded, out var pairs) ? pairs : [];

    /// <summary>Pairs whose second word folds to this.</summary>
    public static ReadOnlySpan<LexiconPair> Before(string folded) => PairsBySecond.TryGetValue(folded, out var pairs) ? pairs : [];

    private static FrozenDictionary<string, T[]> Grouped<T>(IEnumerable<T> all, Func<T, string> key) =>
        all.GroupBy(key, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    // A line that begins with # begins a section.
    private static List<List<string>> Sections(string name, char separator)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(typeof(Lexicon), name)
            ?? throw new InvalidOperationException($"The assembly has no {name}.");
        using var reader = new StreamReader(stream);
        List<List<string>> sections = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                sections.Add([]);
            }
            else
            {
                sections[^1].AddRange(line.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            }
        }

        return sections;
    }
}
