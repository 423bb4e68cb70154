using System.Collections.Frozen;

namespace VssId.Bot.Language.Text;

/// <summary>What can be a syllable of Vietnamese (every Vietnamese word is written as one), and its one spelling.</summary>
/// <remarks>
/// An initial consonant, a rime and a tone. Rimes that end in <c>c, ch, p, t</c> carry sắc or nặng.
/// The one spelling: the mark on the vowel with hat or horn, else before a final consonant on the last vowel, else on the first of two
/// (<c>hòa</c>, <c>thủy</c>) and the second of three; <c>y</c> for <c>i</c> alone after <c>h, k, l, m, s, t, qu</c>.
/// </remarks>
internal static class Syllable
{
    /// <summary>Letters of the longest syllable (<c>nghiêng</c>).</summary>
    public const int Longest = 7;

    private const string Rimes =
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
        i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu
        ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu
        """;

    private const string RimesAfterQu =
        """
        a ac ach ai an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc ân âng âp ât âu ây e en eng eo et ê êch ên ênh êt êu
        i ich in inh it y ych ynh yt yên yêt yêu ơ ôc
        """;

    private const string RimesAfterBareGi = "i im in ip it iêng ia";

    private static readonly FrozenSet<int> Strict = Codes(Rimes, Spelled.Marked);
    private static readonly FrozenSet<int> Plain = Codes(Rimes, Spelled.Plain);
    private static readonly FrozenSet<int> StrictAfterQu = Codes(RimesAfterQu, Spelled.Marked);
    private static readonly FrozenSet<int> PlainAfterQu = Codes(RimesAfterQu, Spelled.Plain);
    private static readonly FrozenSet<int> StrictAfterBareGi = Codes(RimesAfterBareGi, Spelled.Marked);
    private static readonly FrozenSet<int> PlainAfterBareGi = Codes(RimesAfterBareGi, Spelled.Plain);

    private enum Spelled
    {
        Marked,
        Plain,
    }

    /// <summary>Whether a word can be a syllable; one without any mark when it is one with marks put on.</summary>
    /// <param name="word">Lower case, composed.</param>
    public static bool Is(ReadOnlySpan<char> word)
    {
        Span<char> canonical = stackalloc char[Longest];
        return Canonical(word, canonical) > 0;
    }

    /// <summary>The one spelling of a syllable.</summary>
    /// <param name="word">Lower case, composed, the mark on any of its vowels.</param>
    /// <param name="canonical">At least <see cref="Longest"/> letters.</param>
    /// <returns>Number of letters written; 0 when the word cannot be a syllable.</returns>
    public static int Canonical(ReadOnlySpan<char> word, Span<char> canonical)
    {
        if (word.Length is 0 or > Longest)
        {
            return 0;
        }

        var tone = 0;
        var marked = false;
        var length = word.Length;
        for (var index = 0; index < length; index++)
        {
            var letter = word[index];
            if (!Letters.IsLatin(letter))
            {
                return 0;
            }

            var toneless = Letters.Toneless(letter);
            if (toneless != letter)
            {
                if (tone != 0)
                {
                    return 0;
                }

                tone = Letters.ToneOf(letter);
            }

            marked |= letter >= '\u0080';
            canonical[index] = toneless;
        }

        var letters = canonical[..length];
        var initial = InitialLength(letters);
        if (initial == length)
        {
            return 0;
        }

        var afterQu = initial == 2 && letters[0] == 'q';
        if (letters[0] == 'q' && !afterQu)
        {
            return 0;
        }

        var rime = letters[initial..];
        JoinHorns(rime, afterQu);
        if (afterQu)
        {
            if (!(marked ? StrictAfterQu : PlainAfterQu).Contains(Code(rime)))
            {
                return 0;
            }
        }
        else if (letters is ['g', 'i', ..])
        {
            var rest = letters[2..];
            JoinHorns(rest, afterQu);
            if (rest.Length > 0 && (marked ? Strict : Plain).Contains(Code(rest)) && Letters.IsVowel(rest[0]))
            {
                initial = 2;
                rime = rest;
            }
            else if (!(marked ? StrictAfterBareGi : PlainAfterBareGi).Contains(Code(rime)))
            {
                return 0;
            }
        }
        else if (!(marked ? Strict : Plain).Contains(Code(rime)) || !Agree(letters[..initial], rime))
        {
            return 0;
        }

        if (marked && tone is not (Letters.Sac or 5) && (rime[^1] is 'c' or 'p' or 't' || rime is [.., 'c', 'h']))
        {
            return 0;
        }

        if (rime is ['i'] && (afterQu || (initial == 1 && letters[0] is 'h' or 'k' or 'l' or 'm' or 's' or 't')))
        {
            rime[0] = 'y';
        }

        var bearer = Bearer(rime);
        rime[bearer] = Letters.WithTone(rime[bearer], tone);
        return length;
    }

    private static int InitialLength(ReadOnlySpan<char> letters) => letters switch
    {
        ['n', 'g', 'h', ..] => 3,
        ['n', 'g' or 'h', ..] or ['c' or 'g' or 'k' or 'p' or 't', 'h', ..] or ['t', 'r', ..] or ['q', 'u', ..] => 2,
        [var first, ..] when Letters.IsVowel(first) => 0,
        ['f' or 'j' or 'w' or 'z', ..] => letters.Length,
        _ => 1,
    };

    // "đuợc" and "đưọc" are common slips of the two horns, which belong together before a further letter.
    private static void JoinHorns(Span<char> rime, bool afterQu)
    {
        if (!afterQu && (rime is ['ư', 'o', ..] || (rime is ['u', 'ơ', _, ..])))
        {
            rime[0] = 'ư';
            rime[1] = 'ơ';
        }
    }

    private static bool Agree(ReadOnlySpan<char> initial, ReadOnlySpan<char> rime)
    {
        var front = rime[0] is 'i' or 'e' or 'ê';
        return initial switch
        {
            ['k'] => front || rime[0] == 'y',
            ['c'] or ['g'] or ['n', 'g'] => !front && rime[0] != 'y',
            ['g', 'h'] or ['n', 'g', 'h'] => front,
            [] => rime[0] != 'i' || rime is not ['i', 'ê' or 'e', ..],
            _ => rime[0] != 'y' || (rime.Length == 1 && initial is ['h'] or ['l'] or ['m'] or ['s'] or ['t'] or ['v'] or ['t', 'h'] or ['n']),
        };
    }

    private static int Bearer(ReadOnlySpan<char> rime)
    {
        var vowels = 0;
        var shaped = -1;
        while (vowels < rime.Length && Letters.IsVowel(rime[vowels]))
        {
            if (rime[vowels] >= '\u0080')
            {
                shaped = vowels;
            }

            vowels++;
        }

        return shaped >= 0 ? shaped
            : vowels < rime.Length ? vowels - 1
            : vowels == 3 ? 1
            : 0;
    }

    private static FrozenSet<int> Codes(string rimes, Spelled spelled)
    {
        HashSet<int> codes = [];
        Span<char> letters = stackalloc char[Longest];
        foreach (var rime in rimes.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var index = 0; index < rime.Length; index++)
            {
                letters[index] = spelled is Spelled.Plain ? Letters.Plain(rime[index]) : rime[index];
            }

            codes.Add(Code(letters[..rime.Length]));
        }

        return codes.ToFrozenSet();
    }

    // Six bits a letter; no rime has more than four letters.
    private static int Code(ReadOnlySpan<char> rime)
    {
        if (rime.Length > 4)
        {
            return -1;
        }

        var code = 0;
        foreach (var letter in rime)
        {
            code = (code << 6) | letter switch
            {
                >= 'a' and <= 'z' => letter - 'a' + 1,
                'ă' => 27,
                'â' => 28,
                'đ' => 29,
                'ê' => 30,
                'ô' => 31,
                'ơ' => 32,
                _ => 33,
            };
        }

        return code;
    }
}
