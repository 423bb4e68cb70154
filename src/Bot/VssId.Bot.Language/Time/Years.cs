namespace VssId.Bot.Language.Time;

/// <summary>Years: 2023, năm 97, 2k23, năm hai không mười tám, năm ngoái.</summary>
internal static class Years
{
    private static readonly Text.Term Of = new("của");
    private static readonly Text.Term In = new("trong");

    /// <summary>The number of a year.</summary>
    /// <param name="line">The message.</param>
    /// <param name="at">First token.</param>
    /// <param name="named">Whether năm or a month stands before it.</param>
    /// <param name="year">The year.</param>
    public static int Number(Line line, int at, bool named, out int year)
    {
        year = 0;
        var digits = line.DigitCount(at);
        var value = line.Digits(at);
        if (value >= 0)
        {
            if (digits == 4 && value is >= 1900 and <= 2100)
            {
                year = value;
                return named || (value is >= 1950 and <= 2049 && !line.InLongerNumber(at, at)) ? 1 : 0;
            }

            if (digits == 1 && value == 2 && line.Written(at + 1, "k") && line.Stuck(at + 1))
            {
                return Thousands(line, at, named, out year);
            }

            if (digits == 2 && named && !line.RunsOn(at) && !line.Has(at + 1, Sense.Counted | Sense.AnyUnit) && !line.Sign(at + 1, '%'))
            {
                year = OfTwoDigits(value);
                return 1;
            }

            return 0;
        }

        if (line.Sign(at, '\'') && digits == 0 && line.DigitCount(at + 1) == 2 && line.Stuck(at + 1) && line.Digits(at + 1) is >= 0 and var two)
        {
            year = OfTwoDigits(two);
            return 2;
        }

        return named ? Spoken(line, at, out year) : 0;
    }

    /// <summary>A year with or without the word năm.</summary>
    public static int Read(Line line, int at, out int year)
    {
        if (line.Has(at, Sense.Year) || (line.Written(at, "n") && (line.Stuck(at + 1) || line.Sign(at + 1, '.')) && !line.Stuck(at)))
        {
            var after = line.Sign(at + 1, '.') || line.Sign(at + 1, ':') ? at + 2 : at + 1;
            var named = line.Has(at, Sense.Year);
            var length = Number(line, after, named, out year);
            if (length > 0 && !(named && Blocked(line, at)))
            {
                return after - at + length;
            }

            return 0;
        }

        return Number(line, at, named: false, out year);
    }

    /// <summary>A year by its place: năm nay, năm ngoái, năm rồi, năm kia, sang năm.</summary>
    public static int Relative(Line line, int at, out int year)
    {
        year = 0;
        if (line.Has(at, Sense.Onto) && line.Has(at + 1, Sense.Year) && Directions.OfUnit(line, at + 2, out _) == 0 && Number(line, at + 2, named: true, out _) == 0)
        {
            year = line.Today.Year + 1;
            return 2;
        }

        if (!line.Has(at, Sense.Year) || Blocked(line, at))
        {
            return 0;
        }

        var length = Directions.OfUnit(line, at + 1, out var offset);
        year = line.Today.Year + offset;
        return length > 0 ? length + 1 : 0;
    }

    /// <summary>The year behind a month, quarter or day: "/2022", "-2020", "năm ngoái", "của năm 2022", "2022".</summary>
    /// <returns>How many tokens; 0 when no year follows.</returns>
    public static int Tail(Line line, int at, out int year)
    {
        year = 0;
        if (line.Sign(at, '/') || line.Sign(at, '.') || line.Dash(at))
        {
            // "tháng 3-05" is a span of months, "tháng 3 - 2022" and "tháng 3/22" name a year.
            return (line.DigitCount(at + 1) == 4 || (line.Sign(at, '/') && line.IsNumber(at + 1) && !line.RunsOn(at + 1)) || (line.Digits(at + 1) == 2 && line.Written(at + 2, "k")))
                && Number(line, at + 1, named: true, out year) is > 0 and var length ? length + 1
                : line.Sign(at, '/') && line.Has(at + 1, Sense.Year) && WithWord(line, at + 1, out year) is > 0 and var worded ? worded + 1
                : 0;
        }

        var from = line.Sign(at, ',') || line.Is(at, Of) || line.Is(at, In) || line.Says(at, English.Of) ? at + 1 : at;
        var found = WithWord(line, from, out year);
        if (found == 0 && (from == at || line.Sign(at, ',')) && line.DigitCount(from) == 4)
        {
            found = Number(line, from, named: false, out year);
            // In a list of years this one stands for itself.
            found = found > 0 && line.Sign(at, ',') && (line.Sign(from + 1, ',') || line.Has(from + 1, Sense.And)) ? 0 : found;
        }
        else if (found == 0 && from == at)
        {
            found = Number(line, from, named: false, out year);
        }

        return found > 0 ? found + from - at : 0;
    }

    /// <summary>A year of two digits: 00 to 49 are of this century.</summary>
    public static int OfTwoDigits(int value) => value < 50 ? 2000 + value : 1900 + value;

    /// <summary>Whether năm is no year: unmarked in a name (Việt Nam, Hà Nam).</summary>
    public static bool Blocked(Line line, int at) => !line.Marked(at) && line.Has(at, Sense.Year) && Names.EndsInNam(line, at);

    private static int WithWord(Line line, int at, out int year)
    {
        year = 0;
        if (!line.Has(at, Sense.Year | Sense.Onto) && !line.Written(at, "n"))
        {
            return Directions.LastYear(line, at, out year);
        }

        var relative = Relative(line, at, out var byPlace);
        var number = line.Has(at, Sense.Onto) ? 0 : Read(line, at, out year);
        if (number >= relative)
        {
            return number;
        }

        year = byPlace;
        return relative;
    }

    private static int Thousands(Line line, int at, bool named, out int year)
    {
        year = 2000;
        if (!line.Stuck(at + 2) || line.DigitCount(at + 2) is < 1 or > 2)
        {
            return named && !line.Stuck(at + 2) ? 2 : 0;
        }

        year = 2000 + line.Digits(at + 2);
        return year <= 2049 && line.Digits(at + 2) >= 0 && !line.InLongerNumber(at + 2, at + 2) ? 3 : 0;
    }

    private static int Spoken(Line line, int at, out int year)
    {
        year = 0;
        var first = line.Word(at);
        if (first.Figure is Figure.None)
        {
            return 0;
        }

        // hai nghìn [không trăm] [lẻ|linh] hai mươi; một nghìn chín trăm chín mươi bảy.
        if (first.Figure is Figure.Digit && first.Digit is 1 or 2 && line.Word(at + 1).Figure is Figure.Thousand)
        {
            var next = at + 2;
            year = first.Digit * 1000;
            if (line.Word(next).Figure is Figure.Digit && line.Word(next + 1).Figure is Figure.Hundred)
            {
                year += line.Word(next).Digit * 100;
                next += 2;
            }

            if (line.Word(next).Figure is Figure.Odd)
            {
                next++;
            }

            var rest = Numerals.ReadWords(line, next, out var value);
            year += rest > 0 ? value : 0;
            return year is >= 1900 and <= 2100 ? next + rest - at : 0;
        }

        // hai không mười tám, hai không hai ba, một chín chín bảy.
        if (first.Figure is Figure.Digit && line.Word(at + 1).Figure is Figure.Digit && (first.Digit, line.Word(at + 1).Digit) is (2, 0) or (1, 9))
        {
            var century = ((first.Digit * 10) + line.Word(at + 1).Digit) * 100;
            var rest = LastTwo(line, at + 2, out var value);
            year = century + value;
            return rest > 0 ? 2 + rest : 0;
        }

        var length = LastTwo(line, at, out var two);
        year = OfTwoDigits(two);
        return length > 1 || (length == 1 && two >= 10) ? Unless(line, at + length, length) : 0;
    }

    private static int LastTwo(Line line, int at, out int value)
    {
        var tens = line.Word(at);
        var ones = line.Word(at + 1);
        if (tens.Figure is Figure.Digit or Figure.Odd && ones.Figure is Figure.Digit or Figure.LastDigit && (line.Word(at + 2).Figure is not (Figure.Tens or Figure.Hundred or Figure.Thousand)))
        {
            value = (tens.Digit * 10) + ones.Digit;
            return 2;
        }

        return Numerals.ReadWords(line, at, out value) is var length && value >= 10 ? length : 0;
    }

    // "năm hai mươi người": five times, not a year.
    private static int Unless(Line line, int after, int length) =>
        line.Has(after, Sense.Counted | Sense.Thing | Sense.AnyUnit) ? 0 : length;
}
