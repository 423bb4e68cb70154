using System.Text;

namespace VssId.Bot.Language.Text;

/// <summary>Finds the word that was meant by one that is no syllable or that nobody writes.</summary>
internal static class Mender
{
    private const int LongestWord = 24;

    private const string TonelessLetters = "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz";

    // Beginnings and ends that sound alike or that the keyboard of a phone shortens: typed, meant.
    private static readonly (string Typed, string Meant)[] Beginnings =
    [
        ("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("k", "kh"), ("c", "k"), ("w", "qu"), ("qu", "q"), ("q", "qu"), ("f", "ph"), ("j", "gi"),
        ("dz", "d"), ("dz", "v"), ("dz", "gi"), ("z", "d"), ("z", "v"), ("z", "gi"),
    ];

    private static readonly (string Typed, string Meant)[] Ends = [("g", "ng"), ("h", "nh"), ("k", "c"), ("k", "ch"), ("q", "ng")];

    // Neighbours of each letter on the keyboard, in the order of the alphabet.
    private static readonly string[] Keys =
    [
        "qwsz", "vghn", "xdfv", "serfcx", "wsdr", "drtgvc", "ftyhbv", "gyujnb", "ujko", "huikmn", "jiolm", "kop", "njk", "bhjm", "iklp", "ol", "wa", "edft", "awedxz", "rfgy", "yhji", "cfgb", "qase", "zsdc", "tghu", "asx",
    ];

    /// <summary>Mends the letters at the beginning or the end ("nghành", "fải", "thág").</summary>
    public static bool Respell(ReadOnlySpan<char> typed, out Spelling mended)
    {
        mended = default;
        if (typed.Length is < 2 or > 8 || (typed.Length < 3 && Ascii.IsValid(typed)))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[16];
        foreach (var (begin, meant) in Beginnings)
        {
            if (typed.StartsWith(begin))
            {
                meant.CopyTo(buffer);
                typed[begin.Length..].CopyTo(buffer[meant.Length..]);
                if (Common(buffer[..(typed.Length - begin.Length + meant.Length)], out mended))
                {
                    return true;
                }
            }
        }

        foreach (var (end, meant) in Ends)
        {
            if (typed.EndsWith(end))
            {
                typed[..^end.Length].CopyTo(buffer);
                meant.CopyTo(buffer[(typed.Length - end.Length)..]);
                if (Common(buffer[..(typed.Length - end.Length + meant.Length)], out mended))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Undoes keys of Telex.</summary>
    public static bool Undo(ReadOnlySpan<char> typed, out Spelling mended)
    {
        mended = default;
        Span<char> syllable = stackalloc char[Syllable.Longest];
        var length = typed.Length > 2 ? Typing.Telex(typed, syllable) : 0;
        if (length == 0)
        {
            return false;
        }

        var isShaped = typed.Contains('w') || typed.Contains("aa", StringComparison.Ordinal) || typed.Contains("ee", StringComparison.Ordinal)
            || typed.Contains("oo", StringComparison.Ordinal) || typed.Contains("dd", StringComparison.Ordinal);
        if (Lexicon.Word(syllable[..length]) is { } word && (isShaped || word.Rank < Lexicon.Rare))
        {
            mended = new Spelling(word.Form, word.Folded);
            return true;
        }

        if (syllable[0] == 'd')
        {
            // One d for two is a frequent slip of the finger ("dungs").
            syllable[0] = 'đ';
            if (Common(syllable[..length], out mended))
            {
                return true;
            }

            syllable[0] = 'd';
        }

        if (isShaped && typed.Length > 3)
        {
            mended = Spelling.Exactly(syllable[..length]);
            return true;
        }

        return false;
    }

    /// <summary>Takes letters away that are there more than once ("nhậpp", "khônggg").</summary>
    public static bool Shorten(ReadOnlySpan<char> typed, out Spelling mended)
    {
        mended = default;
        if (typed.Length is < 2 or > LongestWord)
        {
            return false;
        }

        Span<char> shorter = stackalloc char[LongestWord];
        var length = 0;
        for (var at = 0; at < typed.Length;)
        {
            var next = at + 1;
            while (next < typed.Length && Letters.Toneless(typed[next]) == Letters.Toneless(typed[at]) && (typed[next] == typed[at] || typed[next] < '\u0080' || typed[at] < '\u0080'))
            {
                next++;
            }

            var keep = next - at > 2 || next == typed.Length || typed[at] >= '\u0080' ? 1 : next - at;
            if (keep == 1 && next - at > 1)
            {
                // Of letters with and without a tone the tone stays.
                var marked = at;
                for (var index = at; index < next; index++)
                {
                    marked = typed[index] >= '\u0080' ? index : marked;
                }

                shorter[length++] = typed[marked];
            }
            else
            {
                typed.Slice(at, keep).CopyTo(shorter[length..]);
                length += keep;
            }

            at = next;
        }

        if (length == typed.Length || (length == 1 && shorter[0] < '\u0080'))
        {
            return false;
        }

        if (Lexicon.Entry(shorter[..length]) is { Second: null, NeedsNeighbours: false } entry)
        {
            mended = entry.Spelling;
            return true;
        }

        return Common(shorter[..length], out mended);
    }

    /// <summary>Parts words that are written without a blank ("matkhau").</summary>
    /// <param name="typed">Letters without a blank between.</param>
    /// <param name="lengths">As long as the letters: how many belong to each word.</param>
    /// <returns>How many words; 0 when it cannot be parted into known ones that often stand together.</returns>
    public static int Part(ReadOnlySpan<char> typed, Span<byte> lengths)
    {
        const int None = byte.MaxValue;
        Span<byte> fewest = stackalloc byte[typed.Length + 1];
        Span<byte> taken = stackalloc byte[typed.Length + 1];
        fewest[typed.Length] = 0;
        for (var at = typed.Length - 1; at >= 0; at--)
        {
            fewest[at] = None;
            for (var length = Math.Min(Syllable.Longest, typed.Length - at); length > 0; length--)
            {
                if (fewest[at + length] < fewest[at] - 1 && IsCommon(typed.Slice(at, length)))
                {
                    fewest[at] = (byte)(fewest[at + length] + 1);
                    taken[at] = (byte)length;
                }
            }
        }

        int count = fewest[0];
        if (count is < 2 or None)
        {
            return 0;
        }

        var start = 0;
        var pairs = 0;
        for (var index = 0; index < count; index++)
        {
            lengths[index] = taken[start];
            if (index > 0 && IsPair(typed.Slice(start - lengths[index - 1], lengths[index - 1]), typed.Slice(start, lengths[index])))
            {
                pairs++;
            }

            start += lengths[index];
        }

        return pairs > 0 && pairs * 3 >= count - 1 ? count : 0;
    }

    /// <summary>Mends one typing error by what usually stands beside the word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="before">The word before it, if one is there.</param>
    /// <param name="after">The word after it, if one is there.</param>
    /// <param name="mended">The word that was meant.</param>
    public static bool ByNeighbours(in Token word, in Token? before, in Token? after, out Spelling mended)
    {
        LexiconWord? best = null;
        var bestCost = int.MaxValue;
        if (before is { } first)
        {
            foreach (var pair in Lexicon.After(first.Folded))
            {
                if (!first.HasMarks || string.Equals(pair.First.Form, first.Form, StringComparison.Ordinal))
                {
                    Weigh(word, pair.Second, pair.IsFixed, ref best, ref bestCost);
                }
            }
        }

        if (after is { } second)
        {
            foreach (var pair in Lexicon.Before(second.Folded))
            {
                if (!second.HasMarks || string.Equals(pair.Second.Form, second.Form, StringComparison.Ordinal))
                {
                    Weigh(word, pair.First, pair.IsFixed, ref best, ref bestCost);
                }
            }
        }

        mended = best is null ? default : word.HasMarks ? new Spelling(best.Form, best.Folded) : new Spelling(best.Folded, best.Folded);
        return best is not null;
    }

    /// <summary>Mends hỏi for ngã or ngã for hỏi by what usually stands beside the word.</summary>
    public static bool Turn(in Token word, in Token? before, in Token? after, out Spelling mended)
    {
        mended = default;
        Span<char> twin = stackalloc char[Syllable.Longest];
        if (word.Form.Length > twin.Length)
        {
            return false;
        }

        for (var index = 0; index < word.Form.Length; index++)
        {
            var letter = word.Form[index];
            twin[index] = Letters.ToneOf(letter) switch { Letters.Hoi => Letters.WithTone(letter, Letters.Nga), Letters.Nga => Letters.WithTone(letter, Letters.Hoi), _ => letter };
        }

        if (Lexicon.Word(twin[..word.Form.Length]) is not { } other)
        {
            return false;
        }

        var fits = false;
        if (before is { } first)
        {
            foreach (var pair in Lexicon.After(first.Folded))
            {
                if (!first.HasMarks || string.Equals(pair.First.Form, first.Form, StringComparison.Ordinal))
                {
                    if (string.Equals(pair.Second.Form, word.Form, StringComparison.Ordinal))
                    {
                        return false;
                    }

                    fits |= pair.IsFixed && ReferenceEquals(pair.Second, other);
                }
            }
        }

        if (after is { } second)
        {
            foreach (var pair in Lexicon.Before(second.Folded))
            {
                if (!second.HasMarks || string.Equals(pair.Second.Form, second.Form, StringComparison.Ordinal))
                {
                    if (string.Equals(pair.First.Form, word.Form, StringComparison.Ordinal))
                    {
                        return false;
                    }

                    fits |= pair.IsFixed && ReferenceEquals(pair.First, other);
                }
            }
        }

        mended = new Spelling(other.Form, other.Folded);
        return fits;
    }

    /// <summary>Adds the tone that makes a word one notion with the word beside it ("xã hôi", "gân đây").</summary>
    public static bool AddTone(in Token word, in Token? before, in Token? after, out Spelling mended)
    {
        LexiconWord? meant = null;
        if (before is { } first)
        {
            foreach (var pair in Lexicon.After(first.Folded))
            {
                if (!first.HasMarks || string.Equals(pair.First.Form, first.Form, StringComparison.Ordinal))
                {
                    if (string.Equals(pair.Second.Form, word.Form, StringComparison.Ordinal))
                    {
                        mended = default;
                        return false;
                    }

                    meant = pair.IsFixed && string.Equals(pair.Second.Toneless, word.Form, StringComparison.Ordinal) ? pair.Second : meant;
                }
            }
        }

        if (after is { } second)
        {
            foreach (var pair in Lexicon.Before(second.Folded))
            {
                if (!second.HasMarks || string.Equals(pair.Second.Form, second.Form, StringComparison.Ordinal))
                {
                    if (string.Equals(pair.First.Form, word.Form, StringComparison.Ordinal))
                    {
                        mended = default;
                        return false;
                    }

                    meant = pair.IsFixed && string.Equals(pair.First.Toneless, word.Form, StringComparison.Ordinal) ? pair.First : meant;
                }
            }
        }

        mended = meant is null ? default : new Spelling(meant.Form, meant.Folded);
        return meant is not null;
    }

    /// <summary>Mends one typing error, or marks that are missing, when one known word is clearly the nearest.</summary>
    public static bool Alone(string form, string folded, out Spelling mended)
    {
        mended = default;
        if (form.Length > LongestWord)
        {
            return false;
        }

        foreach (var letter in form)
        {
            if (!Letters.IsLatin(letter))
            {
                return false;
            }
        }

        var isMarked = !ReferenceEquals(form, folded);
        var isSyllable = Syllable.Is(form);
        // A syllable that has a tone is a word, if a rare one; one without may have lost it ("tiêng").
        if (isMarked && (!isSyllable || (ToneOf(form) == 0 && form[0] != 'd')) && WithMarks(form, folded, out mended))
        {
            return true;
        }

        if (isSyllable)
        {
            return false;
        }

        if (form.Length < (isMarked ? 3 : 4))
        {
            return false;
        }

        var search = new Nearest(form, isMarked);
        Span<char> buffer = stackalloc char[LongestWord + 1];
        Span<char> letters = stackalloc char[LongestWord];
        for (var index = 0; index < form.Length; index++)
        {
            letters[index] = Letters.Toneless(form[index]);
        }

        letters = letters[..form.Length];
        for (var index = 0; index + 1 < letters.Length; index++)
        {
            if (letters[index] != letters[index + 1])
            {
                letters.CopyTo(buffer);
                (buffer[index], buffer[index + 1]) = (buffer[index + 1], buffer[index]);
                search.Try(buffer[..letters.Length], 1);
            }
        }

        // The first letter is seldom wrong, and of a word like "mkhẩu" it is the short form of another word.
        for (var index = 1; index < letters.Length; index++)
        {
            letters[..index].CopyTo(buffer);
            letters[(index + 1)..].CopyTo(buffer[index..]);
            search.Try(buffer[..(letters.Length - 1)], index > 0 && letters[index] == letters[index - 1] ? 1 : 2);
        }

        for (var index = 1; index <= letters.Length; index++)
        {
            letters[..index].CopyTo(buffer);
            letters[index..].CopyTo(buffer[(index + 1)..]);
            foreach (var letter in TonelessLetters)
            {
                if (isMarked || letter < '\u0080')
                {
                    buffer[index] = letter;
                    search.Try(buffer[..(letters.Length + 1)], 2);
                }
            }
        }

        letters.CopyTo(buffer);
        for (var index = 1; index < letters.Length; index++)
        {
            if (char.IsAsciiLetterLower(letters[index]))
            {
                foreach (var letter in Keys[letters[index] - 'a'])
                {
                    buffer[index] = letter;
                    search.Try(buffer[..letters.Length], 2);
                }
            }

            if (isMarked)
            {
                foreach (var letter in "aăâeêoôơuưdđ")
                {
                    if (letter != letters[index] && Letters.Plain(letter) == Letters.Plain(letters[index]))
                    {
                        buffer[index] = letter;
                        search.Try(buffer[..letters.Length], 1);
                    }
                }
            }

            buffer[index] = letters[index];
        }

        return search.Found(out mended);
    }

    // A word with some of its marks ("đươc", "tiêng", "vơi").
    private static bool WithMarks(string form, string folded, out Spelling mended)
    {
        mended = default;
        LexiconWord? best = null;
        var isClear = true;
        foreach (var word in Lexicon.Folded(folded))
        {
            if (word.Rank >= Lexicon.Rare || word.Form.Length != form.Length || ReferenceEquals(word.Form, word.Folded) || !IsPartOf(form, word))
            {
                continue;
            }

            if (best is null)
            {
                best = word;
            }
            else
            {
                isClear &= word.Rank > (best.Rank * 4) + 40;
            }
        }

        if (best is null || !isClear)
        {
            return false;
        }

        mended = new Spelling(best.Form, best.Folded);
        return true;
    }

    private static bool IsPartOf(string form, LexiconWord word)
    {
        var tone = 0;
        for (var index = 0; index < form.Length; index++)
        {
            var letter = Letters.Toneless(form[index]);
            tone = Math.Max(tone, Letters.ToneOf(form[index]));
            if (letter >= '\u0080' && letter != word.Toneless[index])
            {
                return false;
            }
        }

        return tone == 0 || tone == word.Tone;
    }

    private static void Weigh(in Token word, LexiconWord candidate, bool isFixed, ref LexiconWord? best, ref int bestCost)
    {
        int cost;
        if (string.Equals(word.Folded, candidate.Folded, StringComparison.Ordinal))
        {
            cost = isFixed ? 0 : 10_000;
        }
        else
        {
            var isSyllable = Syllable.Is(word.Form);
            if ((isSyllable && !isFixed) || (word.Form.Length < 3 && !isFixed) || (!word.HasMarks && word.Form.Length < 4) || !MayBegin(word.Folded, candidate.Folded) || !Edits.AreOneApart(word.Folded, candidate.Folded))
            {
                return;
            }

            var tone = ToneOf(word.Form);
            if (word.HasMarks && tone != 0 && tone != candidate.Tone)
            {
                return;
            }

            cost = isFixed ? 20_000 : 30_000;
        }

        cost += Math.Min(candidate.Rank, 9_999);
        if (cost < bestCost)
        {
            best = candidate;
            bestCost = cost;
        }
    }

    // The first letter is seldom wrong, but it may have changed places with the second.
    private static bool MayBegin(string typed, string meant) => typed[0] == meant[0] || (typed.Length == meant.Length && typed.Length > 1 && typed[0] == meant[1]);

    private static int ToneOf(string form)
    {
        foreach (var letter in form)
        {
            if (Letters.ToneOf(letter) is > 0 and var tone)
            {
                return tone;
            }
        }

        return 0;
    }

    private static bool Common(ReadOnlySpan<char> typed, out Spelling mended)
    {
        mended = default;
        Span<char> canonical = stackalloc char[Syllable.Longest];
        var length = Syllable.Canonical(typed, canonical);
        if (length == 0)
        {
            return false;
        }

        if (Lexicon.Word(canonical[..length]) is { } word && word.Rank < Lexicon.Rare)
        {
            mended = new Spelling(word.Form, word.Folded);
            return true;
        }

        if (Lexicon.Folded(canonical[..length]) is [var first, ..] && first.Rank < Lexicon.Rare)
        {
            mended = new Spelling(first.Folded, first.Folded);
            return true;
        }

        return false;
    }

    private static bool IsCommon(ReadOnlySpan<char> typed) =>
        (typed.Length > 1 || typed[0] == 'y') && ((Lexicon.Word(typed) is { } word && word.Rank < Lexicon.Rare) || (Lexicon.Folded(typed) is [var first, ..] && first.Rank < Lexicon.Rare));

    private static bool IsPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (Lexicon.Entry(first) is not { } known)
        {
            return false;
        }

        foreach (var pair in Lexicon.After(known.Spelling.Folded))
        {
            if (second.SequenceEqual(pair.Second.Form) || second.SequenceEqual(pair.Second.Folded))
            {
                return true;
            }
        }

        return false;
    }
}
