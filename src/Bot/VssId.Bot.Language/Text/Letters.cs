namespace VssId.Bot.Language.Text;

/// <summary>Vietnamese letters: what a letter is without its tone, which tone it carries, and how marks are put on it.</summary>
/// <remarks>All work on lower case. Tones: 0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.</remarks>
internal static class Letters
{
    /// <summary>Number of the tone hỏi.</summary>
    public const int Hoi = 2;

    /// <summary>Number of the tone ngã.</summary>
    public const int Nga = 3;

    /// <summary>Number of the tone sắc.</summary>
    public const int Sac = 4;

    private const string Vowels =
        "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

    private const int Tones = 6;
    private const char LowEnd = '\u0200';
    private const char HighStart = '\u1E00';
    private const char HighEnd = '\u1F00';

    // One more than the place among the vowels; 0 where the letter is no vowel.
    private static readonly byte[] Low = Places('\0', LowEnd);
    private static readonly byte[] High = Places(HighStart, HighEnd);

    /// <summary>The letter without its tone; hat, horn and stroke stay.</summary>
    public static char Toneless(char letter) => Place(letter) is > 0 and var place ? Vowels[(place - 1) / Tones * Tones] : letter;

    /// <summary>The tone of a letter, 0 … 5.</summary>
    public static int ToneOf(char letter) => Place(letter) is > 0 and var place ? (place - 1) % Tones : 0;

    /// <summary>Whether it is a vowel of Vietnamese.</summary>
    public static bool IsVowel(char letter) => Place(letter) > 0;

    /// <summary>A vowel with a tone in place of the one it has.</summary>
    public static char WithTone(char vowel, int tone) => Place(vowel) is > 0 and var place ? Vowels[((place - 1) / Tones * Tones) + tone] : vowel;

    /// <summary>The letter without any mark; the letter itself where it is not Vietnamese.</summary>
    public static char Plain(char letter) => letter switch
    {
        < '\u0080' => letter,
        'đ' => 'd',
        _ => Toneless(letter) switch
        {
            'ă' or 'â' => 'a',
            'ê' => 'e',
            'ô' or 'ơ' => 'o',
            'ư' => 'u',
            var other => other,
        },
    };

    /// <summary>Whether it is a letter of Vietnamese or of plain Latin.</summary>
    public static bool IsLatin(char letter) => char.IsAsciiLetterLower(letter) || letter == 'đ' || Place(letter) > 0;

    /// <summary>A letter with one combining mark more.</summary>
    /// <param name="letter">A letter, lower case.</param>
    /// <param name="mark">U+0300 … U+036F.</param>
    /// <returns>The letter itself when the mark does not go on it in Vietnamese.</returns>
    public static char With(char letter, char mark) => mark switch
    {
        '\u0300' or '\u0340' => WithTone(letter, 1),
        '\u0309' => WithTone(letter, Hoi),
        '\u0303' => WithTone(letter, Nga),
        '\u0301' or '\u0341' => WithTone(letter, Sac),
        '\u0323' => WithTone(letter, 5),
        '\u0302' => With(letter, "aâeêoô"),
        '\u0306' => With(letter, "aă"),
        '\u031B' => With(letter, "oơuư"),
        '\u0335' or '\u0336' or '\u0337' or '\u0338' => letter == 'd' ? 'đ' : letter,
        _ => letter,
    };

    /// <summary>A vowel that takes the shape of another and keeps its tone.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="shapes">Pairs: the toneless vowel, what it becomes.</param>
    /// <returns>The letter itself when it is not among the pairs.</returns>
    public static char With(char letter, string shapes)
    {
        var toneless = Toneless(letter);
        for (var index = 0; index < shapes.Length; index += 2)
        {
            if (shapes[index] == toneless)
            {
                return WithTone(shapes[index + 1], ToneOf(letter));
            }
        }

        return letter;
    }

    private static int Place(char letter) => letter < LowEnd ? Low[letter] : letter is >= HighStart and < HighEnd ? High[letter - HighStart] : 0;

    private static byte[] Places(char start, char end)
    {
        var places = new byte[end - start];
        for (var index = 0; index < Vowels.Length; index++)
        {
            if (Vowels[index] >= start && Vowels[index] < end)
            {
                places[Vowels[index] - start] = (byte)(index + 1);
            }
        }

        return places;
    }
}
