namespace VssId.Bot.Language.Text;

/// <summary>How a word is written.</summary>
/// <param name="Form">As <see cref="Token.Form"/>.</param>
/// <param name="Folded">As <see cref="Token.Folded"/>: the same object where the form has no marks.</param>
internal readonly record struct Spelling(string Form, string Folded)
{
    private static readonly string[] Signs = [.. Enumerable.Range(0, 0x80).Select(sign => ((char)sign).ToString())];
    private static readonly string[] Years = [.. Enumerable.Range(1900, 200).Select(Plain)];
    private static readonly string[] Small = [.. Enumerable.Range(0, 100).Select(Plain)];
    private static readonly string[] WithZero = [.. Enumerable.Range(0, 10).Select(digit => "0" + Plain(digit))];

    /// <summary>The one spelling of a word, without mending it.</summary>
    /// <param name="word">Lower case, composed.</param>
    public static Spelling Of(ReadOnlySpan<char> word)
    {
        Span<char> canonical = stackalloc char[Syllable.Longest];
        var length = Syllable.Canonical(word, canonical);
        return Exactly(length > 0 ? canonical[..length] : word);
    }

    /// <summary>A word in the spelling it has.</summary>
    /// <param name="word">Lower case, composed.</param>
    public static Spelling Exactly(ReadOnlySpan<char> word)
    {
        var form = word.ToString();
        if (System.Text.Ascii.IsValid(word))
        {
            return new Spelling(form, form);
        }

        foreach (var letter in word)
        {
            if (!Letters.IsLatin(letter))
            {
                form = Composed(form);
                var folded = VietnameseText.Fold(form);
                return new Spelling(form, string.Equals(folded, form, StringComparison.Ordinal) ? form : folded);
            }
        }

        return new Spelling(form, string.Create(word.Length, form, static (plain, marked) =>
        {
            for (var index = 0; index < plain.Length; index++)
            {
                plain[index] = Letters.Plain(marked[index]);
            }
        }));
    }

    /// <summary>Digits or a sign as a string; the usual ones without making a new one.</summary>
    public static string Kept(ReadOnlySpan<char> text) => text switch
    {
        [>= '0' and <= '9' and var digit] => Small[digit - '0'],
        ['0', >= '0' and <= '9' and var digit] => WithZero[digit - '0'],
        [>= '1' and <= '9' and var ten, >= '0' and <= '9' and var digit] => Small[((ten - '0') * 10) + digit - '0'],
        ['1', '9', >= '0' and <= '9' and var ten, >= '0' and <= '9' and var digit] => Years[((ten - '0') * 10) + digit - '0'],
        ['2', '0', >= '0' and <= '9' and var ten, >= '0' and <= '9' and var digit] => Years[100 + ((ten - '0') * 10) + digit - '0'],
        [< '\u0080' and var sign] => Signs[sign],
        _ => text.ToString(),
    };

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Composed(string word)
    {
        foreach (var character in word)
        {
            if (char.IsSurrogate(character))
            {
                return word;
            }
        }

        return word.Normalize(System.Text.NormalizationForm.FormC);
    }
}
