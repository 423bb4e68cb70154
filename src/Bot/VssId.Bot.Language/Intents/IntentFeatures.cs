using System.Runtime.InteropServices;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Intents;

/// <summary>Turns a message into the traits by which its intent is told: words, their neighbours and pieces, and what kinds of thing it names.</summary>
/// <remarks>A trait is the 64-bit FNV-1a hash of its kind and characters. Sequences are folded, so that accents dropped by the keyboard cost little; words with accents are a trait of their own.</remarks>
/// <param name="vocabulary">Traits of the words that are known; a word that is not among them is a stranger in every sequence. None: every word is known.</param>
internal sealed class IntentFeatures(IReadOnlySet<ulong>? vocabulary)
{
    /// <summary>Words that are looked at; what a person wants is said in the first sixty-four.</summary>
    public const int MostWords = 64;

    /// <summary>Words among which pairs are looked at, the last ones: people tell their story first, then what they want. The number of pairs grows with the square.</summary>
    private const int MostPaired = 15;

    private const string Border = "\u0002";

    private const string Stranger = "\u0003";

    private readonly List<Unit> _units = new(MostWords + 2);
    private readonly List<ulong> _traits = new(512);

    /// <summary>The traits of the last message, each once.</summary>
    public ReadOnlySpan<ulong> Traits => CollectionsMarshal.AsSpan(_traits);

    /// <summary>The words of the last message as the traits see them, between two borders.</summary>
    internal IEnumerable<string> Words => _units.Where(unit => unit.IsWord).Select(unit => unit.Folded);

    /// <summary>The trait of a word.</summary>
    /// <param name="folded">As <see cref="Token.Folded"/>.</param>
    public static ulong OfWord(string folded) => Hash('w', folded);

    /// <summary>Reads a message.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="entities">What it names, in the order of the text.</param>
    public void Read(Utterance utterance, IReadOnlyList<Entity> entities)
    {
        _units.Clear();
        _traits.Clear();
        Collect(utterance, entities);
        Describe();
        _traits.Sort();
        var kept = 0;
        for (var index = 0; index < _traits.Count; index++)
        {
            if (index == 0 || _traits[index] != _traits[index - 1])
            {
                _traits[kept++] = _traits[index];
            }
        }

        _traits.RemoveRange(kept, _traits.Count - kept);
    }

    private void Collect(Utterance utterance, IReadOnlyList<Entity> entities)
    {
        var tokens = utterance.Tokens;
        var strangers = 0;
        _units.Add(new Unit(Border, Border, IsWord: false));
        var next = 0;
        for (var index = 0; index < tokens.Length && _units.Count <= MostWords; index++)
        {
            ref readonly var token = ref tokens[index];
            while (next < entities.Count && entities[next].End < token.Start)
            {
                next++;
            }

            if (next < entities.Count && PlaceholderOf(entities[next].TypeName) is { } placeholder && entities[next].Start <= token.Start)
            {
                if (entities[next].Start >= (index == 0 ? 0 : tokens[index - 1].End + 1) || _units[^1].Folded != placeholder)
                {
                    _units.Add(new Unit(placeholder, placeholder, IsWord: false));
                }

                continue;
            }

            switch (token.Kind)
            {
                case TokenKind.Number:
                    Add(token.Text.Length switch { 1 => "#1", 2 => "#2", 3 => "#3", 4 => "#4", _ => "#n" });
                    break;
                case TokenKind.Sign:
                    if (token.Text[0] is '?')
                    {
                        Add("?");
                    }
                    else if (char.IsSurrogate(token.Text[0]))
                    {
                        Add("#e");
                    }

                    break;
                default:
                    if (ShortForms.Expand(token.Folded) is { } words)
                    {
                        foreach (var (form, folded) in words)
                        {
                            AddWord(form, folded);
                        }
                    }
                    else
                    {
                        AddWord(token.Form, token.Folded);
                    }

                    break;
            }
        }

        _units.Add(new Unit(Border, Border, IsWord: false));
        if (strangers > 0)
        {
            _traits.Add(Hash('o', strangers switch { 1 => "1", 2 => "2", 3 => "3", _ => "+" }));
            _traits.Add(Hash('o', "share", (strangers * 4 / (_units.Count - 2)) switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", _ => "4" }));
        }

        void Add(string mark) => _units.Add(new Unit(mark, mark, IsWord: false));

        void AddWord(string form, string folded)
        {
            if (vocabulary is not null && !vocabulary.Contains(OfWord(folded)))
            {
                Pieces(folded);
                Add(Stranger);
                strangers++;
            }
            else
            {
                _units.Add(new Unit(form, folded, IsWord: true));
            }
        }
    }

    private void Describe()
    {
        var units = CollectionsMarshal.AsSpan(_units);
        for (var index = 0; index < units.Length; index++)
        {
            var unit = units[index];
            if (unit.Folded != Border)
            {
                _traits.Add(OfWord(unit.Folded));
                if (!ReferenceEquals(unit.Form, unit.Folded))
                {
                    _traits.Add(Hash('a', unit.Form));
                }
            }

            if (index + 1 < units.Length)
            {
                var following = units[index + 1];
                _traits.Add(Hash('b', unit.Folded, following.Folded));
                if (!ReferenceEquals(unit.Form, unit.Folded) || !ReferenceEquals(following.Form, following.Folded))
                {
                    _traits.Add(Hash('c', unit.Form, following.Form));
                }

                if (index + 2 < units.Length)
                {
                    _traits.Add(Hash('t', unit.Folded, following.Folded, units[index + 2].Folded));
                    if (unit.Folded != Border && units[index + 2].Folded != Border)
                    {
                        _traits.Add(Hash('s', unit.Folded, units[index + 2].Folded));
                    }
                }
            }

            if (unit.IsWord)
            {
                Pieces(unit.Folded);
            }
        }

        Pairs(units);

        _traits.Add(Hash('l', (units.Length - 2) switch { 0 => "0", 1 => "1", 2 => "2", 3 => "3", <= 5 => "5", <= 8 => "8", <= 14 => "14", _ => "+" }));
    }

    // Which words stand together in a message, in whatever order and however far apart: "quên … Facebook" is not "quên … VssID".
    private void Pairs(ReadOnlySpan<Unit> units)
    {
        var end = units.Length - 1;
        for (var first = Math.Max(1, end - MostPaired); first < end; first++)
        {
            for (var second = first + 1; second < end; second++)
            {
                var inOrder = string.CompareOrdinal(units[first].Folded, units[second].Folded) < 0;
                _traits.Add(Hash('q', units[inOrder ? first : second].Folded, units[inOrder ? second : first].Folded));
            }
        }
    }

    private void Pieces(string word)
    {
        Span<char> framed = stackalloc char[Math.Min(word.Length, 24) + 2];
        framed[0] = '<';
        word.AsSpan(0, framed.Length - 2).CopyTo(framed[1..]);
        framed[^1] = '>';
        for (var length = 3; length <= 4; length++)
        {
            for (var start = 0; start + length <= framed.Length; start++)
            {
                _traits.Add(Hash('p', framed.Slice(start, length)));
            }
        }
    }

    private static string? PlaceholderOf(string type) => type switch
    {
        EntityTypes.Date or EntityTypes.DateRange or EntityTypes.DateTime or EntityTypes.DateTimeRange => "@time",
        EntityTypes.Time or EntityTypes.TimeRange => "@clock",
        EntityTypes.Duration => "@duration",
        EntityTypes.Province => "@province",
        EntityTypes.Facility => "@facility",
        EntityTypes.Currency => "@money",
        EntityTypes.Phone => "@phone",
        EntityTypes.Email => "@email",
        EntityTypes.SocialInsuranceNumber or EntityTypes.PersonalId or EntityTypes.HealthCard or EntityTypes.OldId => "@code",
        _ => null,
    };

    private static ulong Hash(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default, ReadOnlySpan<char> third = default)
    {
        const ulong Prime = 1_099_511_628_211;
        var hash = (14_695_981_039_346_656_037 ^ kind) * Prime;
        hash = Mix(hash, first);
        if (second.Length > 0)
        {
            hash = Mix((hash ^ 1) * Prime, second);
        }

        return third.Length > 0 ? Mix((hash ^ 1) * Prime, third) : hash;

        static ulong Mix(ulong hash, ReadOnlySpan<char> text)
        {
            foreach (var character in text)
            {
                hash = (hash ^ character) * Prime;
            }

            return hash;
        }
    }

    private readonly record struct Unit(string Form, string Folded, bool IsWord);
}
