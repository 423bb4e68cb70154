using System.Globalization;
using System.Text.RegularExpressions;

namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Reads the first number of a text.</summary>
internal static partial class NumberReader
{
    private const string DefaultLocale = "en-us";

    /// <summary>Reads the first number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">BCP 47 name of the language; it says which of "." and "," begins a fraction.</param>
    /// <returns>The number; null when there is none.</returns>
    public static decimal? Read(string text, string? locale)
    {
        if (Figures().Match(text) is { Success: true } figures)
        {
            return Parse(figures.ValueSpan, FractionSign(locale));
        }

        foreach (var token in Tokenizer.DefaultTokenizer(text, locale))
        {
            if (NumberWords.Cardinal(token) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private static decimal? Parse(ReadOnlySpan<char> figures, char fractionSign)
    {
        var groupSign = fractionSign == ',' ? '.' : ',';
        Span<char> plain = stackalloc char[figures.Length];
        var length = 0;
        var fraction = false;
        for (var index = 0; index < figures.Length; index++)
        {
            var sign = figures[index];
            if (sign is not ('.' or ','))
            {
                plain[length++] = sign;
            }
            else if (!fraction && sign == groupSign && DigitsAfter(figures, index) == 3 && DigitsBefore(figures, index) <= 3)
            {
                // A sign between groups of three.
            }
            else if (!fraction && (sign == fractionSign || figures[(index + 1)..].IndexOfAny('.', ',') < 0))
            {
                // The sign of the language, or the other one where no group of three follows: "1.5" is one and a half everywhere.
                plain[length++] = '.';
                fraction = true;
            }
            else
            {
                return null;
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static int DigitsAfter(ReadOnlySpan<char> figures, int index)
    {
        var rest = figures[(index + 1)..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? rest.Length : end;
    }

    private static int DigitsBefore(ReadOnlySpan<char> figures, int index) => index - 1 - figures[..index].LastIndexOfAnyExceptInRange('0', '9');

    private static char FractionSign(string? locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale ?? DefaultLocale, predefinedOnly: true).NumberFormat.NumberDecimalSeparator is "," ? ',' : '.';
        }
        catch (CultureNotFoundException)
        {
            return '.';
        }
    }

    // Thirty figures are more than any of the types holds.
    [GeneratedRegex(@"[-+]?(?<![0-9])[0-9]{1,30}([.,][0-9]{1,30}){0,10}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Figures();
}
