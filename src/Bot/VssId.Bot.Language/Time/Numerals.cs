using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Numbers inside expressions of time, in digits and words.</summary>
internal static class Numerals
{
    /// <summary>A number from 0 to 99 in words, or up to four digits.</summary>
    /// <returns>How many tokens it takes; 0 when there is none.</returns>
    public static int Read(Line line, int at, out int value)
    {
        value = line.Digits(at);
        return value >= 0 ? 1 : ReadWords(line, at, out value);
    }

    /// <summary>A number from 1 to 99 in words.</summary>
    public static int ReadWords(Line line, int at, out int value)
    {
        var word = line.Word(at);
        value = word.Digit;
        switch (word.Figure)
        {
            // "ngày mươi tám": a mark is missing where no digit stands before.
            case Figure.Ten or Figure.TenOrTens:
            case Figure.Tens when word.Digit == 10 && line.Marked(at) && line.Word(at - 1).Figure is not Figure.Digit && line.FoldedAt(at) is "muoi":
                var ones = Ones(line, at + 1, out var digit);
                value = 10 + digit;
                return 1 + ones;
            case Figure.Twenty:
                ones = Ones(line, at + 1, out digit);
                value = 20 + digit;
                return ones > 0 ? 1 + ones : 0;
            case Figure.Digit when value > 0:
                if (line.Word(at + 1).Figure is Figure.Tens or Figure.TenOrTens && value > 1)
                {
                    ones = Ones(line, at + 2, out digit);
                    value = (value * 10) + digit;
                    return 2 + ones;
                }

                // "hai mốt", "ba lăm".
                if (value > 1 && line.Word(at + 1).Figure is Figure.LastDigit or Figure.Digit && (line.Marked(at + 1) ? line.Word(at + 1).Figure is Figure.LastDigit : line.FoldedAt(at + 1) is "mot" && value <= 3 && line.Has(at + 2, Sense.Month)))
                {
                    value = (value * 10) + line.Word(at + 1).Digit;
                    return 2;
                }

                return 1;
            default:
                return 0;
        }
    }

    /// <summary>A count of units: digits, words, "nửa" is not one; vài and mấy are three.</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token.</param>
    /// <param name="value">The number.</param>
    /// <param name="vague">Whether it is mấy: a question unless a direction follows.</param>
    public static int Count(Line line, int at, out int value, out bool vague)
    {
        vague = false;
        if (line.Has(at, Sense.Few))
        {
            value = 3;
            vague = !line.Is(at, Several) && !line.Is(at, AFew);
            return 1;
        }

        // "2-3 tháng", "hai ba năm": the larger counts.
        var length = Read(line, at, out value);
        if (length == 0 || value > 999 || (line.IsNumber(at) && line.InLongerNumber(at, at) && !(line.Stuck(at + 1) && line.Has(at + 1, Sense.AnyUnit))))
        {
            return 0;
        }

        return length;
    }

    private static readonly Term Several = new("vài");
    private static readonly Term AFew = new("dăm");

    // After mười and mươi five is lăm: năm is the unit that follows.
    private static int Ones(Line line, int at, out int digit)
    {
        var word = line.Word(at);
        digit = 0;
        if (word.Figure is not (Figure.Digit or Figure.LastDigit) || word.Digit == 0 || (word.Sense & (Sense.Year | Sense.From)) != Sense.None)
        {
            return 0;
        }

        digit = word.Digit;
        return 1;
    }
}
