using System.Text;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Digits in a row as people type them: with blanks, dots and dashes inside, <c>O</c> for zero, or spoken.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="Last">Index of the last token.</param>
/// <param name="Digits">The digits.</param>
/// <param name="Plus">Whether a plus sign stands in front; it is the token before the first.</param>
internal readonly record struct DigitRun(int First, int Last, string Digits, bool Plus)
{
    /// <summary>Longer than any number people are known by.</summary>
    private const int Limit = 24;

    private const int FewestSpoken = 8;

    private static readonly Dictionary<string, char> Spoken = new(StringComparer.Ordinal)
    {
        ["khong"] = '0',
        ["mot"] = '1',
        ["hai"] = '2',
        ["ba"] = '3',
        ["bon"] = '4',
        ["tu"] = '4',
        ["nam"] = '5',
        ["lam"] = '5',
        ["sau"] = '6',
        ["bay"] = '7',
        ["tam"] = '8',
        ["chin"] = '9',
        ["zero"] = '0',
        ["oh"] = '0',
        ["one"] = '1',
        ["two"] = '2',
        ["three"] = '3',
        ["four"] = '4',
        ["five"] = '5',
        ["six"] = '6',
        ["seven"] = '7',
        ["eight"] = '8',
        ["nine"] = '9',
    };

    private static readonly WordSet SpokenWords = new("không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín zero oh one two three four five six seven eight nine");

    /// <summary>The run that begins at a token, cut where a blank allows it so that it has one of the wanted lengths.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="first">Index of a token.</param>
    /// <param name="parts">Takes the runs that begin here, the longest first.</param>
    /// <returns>Index behind the longest run; <paramref name="first"/> when none begins here.</returns>
    public static int At(ReadOnlySpan<Token> tokens, int first, List<DigitRun> parts)
    {
        parts.Clear();
        if (tokens[first].Kind is TokenKind.Word && SpokenWords.Has(tokens[first]))
        {
            return SpokenAt(tokens, first, parts);
        }

        if (!IsDigits(tokens, first))
        {
            return first;
        }

        var plus = first > 0 && tokens[first - 1].Is('+');
        var digits = new StringBuilder();
        var at = first;
        while (at < tokens.Length && digits.Length < Limit)
        {
            Append(digits, tokens[at].Text);
            at++;
            if (at >= tokens.Length || tokens[at].AfterBlank || !IsDigits(tokens, at))
            {
                parts.Add(new DigitRun(first, at - 1, digits.ToString(), plus));
            }

            if (IsMonth(tokens, at - 1) && at < tokens.Length && tokens[at].Is('-'))
            {
                break;
            }

            while (at + 1 < tokens.Length && (tokens[at].Is('.') || tokens[at].Is('-') || tokens[at].Is('_') || tokens[at].Is('(') || tokens[at].Is(')')) && !(tokens[at].AfterBlank && tokens[at].Is('.')))
            {
                at++;
            }

            if (at >= tokens.Length || !IsDigits(tokens, at))
            {
                break;
            }
        }

        parts.Reverse();
        return parts.Count == 0 ? first : parts[0].Last + 1;
    }

    // "01.2020 - 12.2021": months with their years.
    private static bool IsMonth(ReadOnlySpan<Token> tokens, int year) =>
        year > 1 && tokens[year].Text is ['1', '9', >= '5', _] or ['2', '0', <= '4', _] && tokens[year - 1].Kind is TokenKind.Sign && tokens[year - 2].Text is [>= '1' and <= '9'] or ['0', >= '1' and <= '9'] or ['1', >= '0' and <= '2'];

    private static int SpokenAt(ReadOnlySpan<Token> tokens, int first, List<DigitRun> parts)
    {
        var digits = new StringBuilder();
        var at = Speak(tokens, first, digits, out var words);
        if (words < FewestSpoken)
        {
            return first;
        }

        parts.Add(new DigitRun(first, at - 1, digits.ToString(), Plus: false));
        return at;
    }

    /// <summary>Reads digits that are spoken one by one, with typed ones between them.</summary>
    /// <param name="tokens">The message.</param>
    /// <param name="first">Index of a token.</param>
    /// <param name="digits">Takes the digits.</param>
    /// <param name="words">How many were spoken.</param>
    /// <returns>Index behind them.</returns>
    public static int Speak(ReadOnlySpan<Token> tokens, int first, StringBuilder digits, out int words)
    {
        words = 0;
        var at = first;
        for (; at < tokens.Length && digits.Length < Limit; at++)
        {
            if (tokens[at].Kind is TokenKind.Number)
            {
                digits.Append(tokens[at].Text);
            }
            else if (SpokenWords.Has(tokens[at]) && Spoken.TryGetValue(tokens[at].Folded, out var digit))
            {
                digits.Append(digit);
                words++;
            }
            else if (!((tokens[at].Is(',') || tokens[at].Is('.') || tokens[at].Is('-')) && at + 1 < tokens.Length && (tokens[at + 1].Kind is TokenKind.Number || SpokenWords.Has(tokens[at + 1]))))
            {
                break;
            }
        }

        return at;
    }

    private static void Append(StringBuilder digits, string text)
    {
        foreach (var character in text)
        {
            digits.Append(char.IsAsciiDigit(character) ? character : '0');
        }
    }

    // A word of the letter O only, right beside digits, is zeros.
    private static bool IsDigits(ReadOnlySpan<Token> tokens, int at)
    {
        if (tokens[at].Kind is TokenKind.Number)
        {
            return true;
        }

        return tokens[at].Kind is TokenKind.Word && !tokens[at].Text.AsSpan().ContainsAnyExcept('o', 'O')
            && ((at > 0 && !tokens[at].AfterBlank && tokens[at - 1].Kind is TokenKind.Number) || (at + 1 < tokens.Length && tokens[at + 1].Kind is TokenKind.Number && !tokens[at + 1].AfterBlank));
    }
}
