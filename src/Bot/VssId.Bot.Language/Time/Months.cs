namespace VssId.Bot.Language.Time;

/// <summary>Months by number or name: tháng 4, tháng tư, t4, thg 4/2020, 4/2020, tháng giêng, tháng năm năm ngoái.</summary>
internal static class Months
{
    /// <summary>A month, with its year where one follows.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var length = Head(line, at, out var month);
        if (length == 0)
        {
            return Numeric(line, at, out meaning);
        }

        if (month is < 1 or > 12)
        {
            meaning = Meaning.Nothing.Instance;
            return length + (line.Sign(at + length, '/') && line.IsNumber(at + length + 1) ? 2 : Years.Tail(line, at + length, out _));
        }

        var leap = line.Is(at + length, LeapWord) ? 1 : 0;
        if (LunarDates.Marker(line, at + length + leap) is > 0 and var lunar)
        {
            length += leap + lunar;
            length += Years.Tail(line, at + length, out var lunarYear) is var tail && tail > 0 ? tail : 0;
            meaning = LunarDates.Month(month, leap > 0, tail > 0 ? lunarYear : null);
            return length;
        }

        var years = Years.Tail(line, at + length, out var year);
        if (years > 0)
        {
            length += years;
            if (LunarDates.Marker(line, at + length) is > 0 and var marker)
            {
                meaning = LunarDates.Month(month, leap: false, year);
                return length + marker;
            }

            meaning = Meaning.Of(Calendar.Month(year, month));
            return length;
        }

        meaning = InAnyYear(month);
        return length;
    }

    /// <summary>The same month of every year.</summary>
    public static Meaning.Recurring InAnyYear(int month) => new(Cycle.Year, year => Calendar.Month(year, month));

    /// <summary>Whether a month by number begins at a token.</summary>
    public static bool Follows(Line line, int at) => Head(line, at, out _) > 0;

    /// <summary>The word for month and the number behind it.</summary>
    public static int Head(Line line, int at, out int month)
    {
        month = 0;
        if (line.Has(at, Sense.Month))
        {
            var next = line.Sign(at + 1, '.') || line.Sign(at + 1, ':') ? at + 2 : at + 1;
            var number = Number(line, next, out month);
            return number == 0 ? 0 : next - at + number;
        }

        // t4, th4: only stuck together, since t is also "tôi".
        if ((line.Written(at, "t") || line.Written(at, "th")) && !line.StuckToWord(at))
        {
            var next = line.Sign(at + 1, '.') ? at + 2 : at + 1;
            if (line.Stuck(at + 1) && line.DigitCount(next) is 1 or 2 && line.Digits(next) is >= 1 and <= 12 and var value && !line.Stuck(next + 1) | !line.IsNumber(next + 1))
            {
                month = value;
                return Longer(line, next) ? 0 : next - at + 1;
            }
        }

        return 0;
    }

    /// <summary>The number of a month behind its word.</summary>
    public static int Number(Line line, int at, out int month)
    {
        if (line.Has(at, Sense.NamedMonth))
        {
            month = line.Word(at).Digit;
            return 1;
        }

        month = line.Digits(at);
        if (month >= 0)
        {
            return line.DigitCount(at) > 2 || Longer(line, at) || IsCount(line, at + 1) ? 0 : 1;
        }

        // "tháng năm" is May, "tháng năm 2020" too; "tháng từ" is none.
        var word = line.Word(at);
        if (word.Figure is Figure.Digit && word.Digit == 4 && line.Marked(at) && (word.Sense & Sense.From) != Sense.None)
        {
            return 0;
        }

        // "các tháng từ 3/2021"
        if (!line.Marked(at) && (word.Sense & Sense.From) != Sense.None && (line.DigitCount(at + 1) is 1 or 2 || line.Has(at + 1, Sense.Month | Sense.Day | Sense.Quarter | Sense.Beginning | Sense.Middle | Sense.Ending)))
        {
            return 0;
        }

        var length = Numerals.ReadWords(line, at, out month);
        return length > 0 && !IsCount(line, at + length) ? length : 0;
    }

    // "tháng 2 lần", "1 tháng 5 ngày": a count of something else, not the number of a month.
    private static bool IsCount(Line line, int at) =>
        (line.Has(at, Sense.Times | Sense.Counted) && !line.Has(at, Sense.AnyUnit | Sense.Number | Sense.And))
        || (line.Has(at, Sense.Day | Sense.Week | Sense.Month | Sense.Hours) && !line.Has(at, Sense.Year) && !line.IsNumber(at + 1) && !line.Has(at, Sense.Number) && Directions.OfUnit(line, at + 1, out _) == 0 && Months.FollowedByCount(line, at));

    private static bool FollowedByCount(Line line, int at) => !line.Has(at, Sense.Day) || !line.Has(at + 1, Sense.EarlyDay | Sense.Number);

    // "3.5 triệu", "5,5 năm".
    private static bool Longer(Line line, int at) =>
        (line.Sign(at + 1, ',') || line.Sign(at + 1, '.')) && line.Stuck(at + 1) && line.Stuck(at + 2) && line.DigitCount(at + 2) is > 0 and not 4;

    private static readonly Text.Term LeapWord = new("nhuận");

    // 4/2020, 4-2020, 4.2020, 2020-04, 2020/4.
    private static int Numeric(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var separator = line.Sign(at + 1, '/') || line.Sign(at + 1, '.') || line.Dash(at + 1);
        if (!separator || !line.IsNumber(at) || !line.IsNumber(at + 2))
        {
            return 0;
        }

        var tight = line.Stuck(at + 1) && line.Stuck(at + 2);
        if (!tight && !line.Sign(at + 1, '/'))
        {
            return 0;
        }

        if (line.DigitCount(at) is 1 or 2 && line.DigitCount(at + 2) == 4 && line.Digits(at + 2) is >= 1900 and <= 2100 and var year && !line.InLongerNumber(at, at + 2))
        {
            meaning = Meaning.Of(Calendar.Month(year, line.Digits(at) is >= 1 and <= 12 and var month ? month : -99999));
            return 3;
        }

        // 4/2k22
        if (line.DigitCount(at) is 1 or 2 && line.Sign(at + 1, '/') && line.Digits(at) is >= 1 and <= 12 and var before
            && Years.Number(line, at + 2, named: true, out year) is > 1 and var length && line.Written(at + 3, "k") && !line.StartsInside(at))
        {
            meaning = Meaning.Of(Calendar.Month(year, before));
            return 2 + length;
        }

        if (line.DigitCount(at) == 4 && line.DigitCount(at + 2) is 1 or 2 && line.Digits(at) is >= 1900 and <= 2100 and var first && line.Digits(at + 2) is >= 1 and <= 12 and var second && !line.InLongerNumber(at, at + 2))
        {
            meaning = Meaning.Of(Calendar.Month(first, second));
            return 3;
        }

        return 0;
    }
}
