namespace VssId.Bot.Language.Time;

/// <summary>Quarters: quý 2, quý IV/2021, quý ba năm ngoái, q1.</summary>
internal static class Quarters
{
    /// <summary>A quarter, with its year where one follows.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var length = Head(line, at, out var quarter);
        if (length == 0)
        {
            return 0;
        }

        var tail = Years.Tail(line, at + length, out var year);
        meaning = quarter is < 1 or > 4 ? Meaning.Nothing.Instance
            : tail > 0 ? Meaning.Of(Calendar.Quarter((year * 4) + quarter - 1))
            : InAnyYear(quarter);
        return length + tail;
    }

    /// <summary>The same quarter of every year.</summary>
    public static Meaning.Recurring InAnyYear(int quarter) => new(Cycle.Year, year => Calendar.Quarter((year * 4) + quarter - 1));

    /// <summary>The number of a quarter: a digit, a word or a Roman number.</summary>
    public static int Number(Line line, int at, out int quarter)
    {
        if (line.Has(at, Sense.Roman))
        {
            quarter = line.Token(at).Text switch { "i" => 1, "ii" => 2, "iii" => 3, _ => 4 };
            return 1;
        }

        var length = Numerals.Read(line, at, out quarter);
        return line.DigitCount(at) > 1 || line.Has(at + length, Sense.Times | Sense.Counted & ~Sense.Of) && !line.Has(at + length, Sense.AnyUnit) ? 0 : length;
    }

    private static int Head(Line line, int at, out int quarter)
    {
        quarter = 0;
        if (line.Has(at, Sense.Quarter))
        {
            var next = line.Sign(at + 1, '.') || line.Sign(at + 1, ':') ? at + 2 : at + 1;
            var number = Number(line, next, out quarter);
            return number == 0 ? 0 : next - at + number;
        }

        // q1; "Q.1" and "q3, hcm" are districts.
        return line.Written(at, "q") && line.Stuck(at + 1) && !line.StuckToWord(at) && line.DigitCount(at + 1) == 1 && line.Digits(at + 1) is >= 1 and <= 4 and var value
            && !line.Stuck(at + 2) | line.Sign(at + 2, '/') | line.Dash(at + 2) | line.Sign(at + 2, ',') | line.Sign(at + 2, '?') && !Traps.IsDistrict(line, at) ? With(value, out quarter) : 0;
    }

    private static int With(int value, out int quarter)
    {
        quarter = value;
        return 2;
    }
}
