using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Days by number: 1.9.2020, 1-9-20, 5/2, 2024-03-05, ngày 5 tháng 3 năm ngoái, mùng ba tháng giêng, ngày 20, ngày 5 tháng trước.</summary>
internal static class Dates
{
    private static readonly Term Leap = new("nhuận");

    /// <summary>Days that are known by their numbers alone, even with a dash: 8-3, 30-4.</summary>
    private static readonly (int Day, int Month)[] WellKnown = [(8, 3), (30, 4), (1, 5), (2, 9), (20, 10), (20, 11), (27, 2), (1, 1), (24, 12), (25, 12)];

    /// <summary>A day by its numbers.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var next = at;
        var said = false;
        while (line.Has(next, Sense.Day | Sense.OnDay | Sense.EarlyDay) && next < at + 3)
        {
            said = true;
            next++;
        }

        if (said && line.Sign(next, ':'))
        {
            next++;
        }

        // "3 ngày 5 đêm": a unit, not a date.
        if (said && line.Has(at, Sense.Day) && at > 0 && (line.IsNumber(at - 1) || line.Has(at - 1, Sense.Few)) && !line.Has(next, Sense.EarlyDay) && !IsDateAhead(line, next))
        {
            return 0;
        }

        var length = Numeric(line, next, said, out var numeric);
        if (length > 0)
        {
            meaning = numeric;
            return next + length - at;
        }

        length = Worded(line, at, next, said, out meaning);
        return length;
    }

    private static bool IsDateAhead(Line line, int at) => line.IsNumber(at) && (line.Sign(at + 1, '/') || line.Has(at + 1, Sense.Month));

    private static int Numeric(Line line, int at, bool said, out Meaning? meaning)
    {
        meaning = null;
        if (!line.IsNumber(at) || !line.IsNumber(at + 2) || !IsSeparator(line, at + 1, out var dash, out var dot) || line.DigitCount(at) == 3)
        {
            return 0;
        }

        // ISO: 2024-03-05
        if (line.DigitCount(at) == 4)
        {
            if (line.Digits(at) is < 1900 or > 2100 || line.DigitCount(at + 2) > 2 || line.DigitCount(at + 4) is not (1 or 2) || !SameSeparator(line, at + 1, at + 3) || !line.Stuck(at + 4))
            {
                return 0;
            }

            if (line.InLongerNumber(at, at + 4) && !line.Written(at + 5, "t"))
            {
                return 0;
            }

            meaning = Meaning.Of(Calendar.Day(line.Digits(at), line.Digits(at + 2), line.Digits(at + 4)));
            return 5;
        }

        if (line.DigitCount(at) > 2 || line.DigitCount(at + 2) > 2 || line.Digits(at) < 0 || line.Digits(at + 2) < 0)
        {
            return 0;
        }

        var tight = line.Stuck(at + 1) && line.Stuck(at + 2);
        if (!tight && (dash || dot))
        {
            return 0;
        }

        var (day, month) = (line.Digits(at), line.Digits(at + 2));
        if (SameSeparator(line, at + 1, at + 3) && ((line.Stuck(at + 3) && line.Stuck(at + 4)) || (!tight && line.Sign(at + 3, '/'))))
        {
            if (line.DigitCount(at + 4) is 2 or 4)
            {
                return WithYear(line, at, day, month, 5, line.DigitCount(at + 4) == 2 ? Years.OfTwoDigits(line.Digits(at + 4)) : line.Digits(at + 4), dot, said, out meaning);
            }

            // 5/3/2k24
            if (line.Written(at + 5, "k") && Years.Number(line, at + 4, named: true, out var short2) is > 0 and var taken)
            {
                meaning = Meaning.Of(Calendar.Day(short2, month, day));
                return 4 + taken;
            }

            return 0;
        }

        if (line.InLongerNumber(at, at + 2) && !line.Written(at + 3, "n"))
        {
            return 0;
        }

        var length = 3;
        var leap = line.Is(at + 3, Leap) ? 1 : 0;
        if (LunarDates.Marker(line, at + 3 + leap) is > 0 and var lunar)
        {
            length += leap + lunar;
            length += LunarDates.YearOfFeast(line, at + length, out var lunarYear);
            meaning = LunarDates.Day(month, day, leap > 0, lunarYear);
            return length;
        }

        length += LunarDates.SolarMarker(line, at + length);
        var ends = line.Dash(at + length) || line.Sign(at + length, '.') || (line.Sign(at + length, ',') && line.DigitCount(at + length + 1) != 4);
        int? year = null;
        var tail = ends ? 0 : Tail(line, at + length, out year);
        if (tail > 0)
        {
            if (LunarDates.Marker(line, at + length + tail) is > 0 and var after)
            {
                meaning = LunarDates.Day(month, day, leap: false, year);
                return length + tail + after;
            }

            meaning = Meaning.Of(Calendar.Day(year!.Value, month, day));
            return length + tail;
        }

        if ((dash || dot) && !said && !(dash && WellKnown.Contains((day, month))))
        {
            return 0;
        }

        if (!said && (Traps.IsStreet(line, at + length) || IsFraction(line, at, day, month, length) || Traps.AllDay(day, month)))
        {
            meaning = Meaning.Nothing.Instance;
            return length;
        }

        meaning = InAnyYear(month, day);
        return length;
    }

    private static int WithYear(Line line, int at, int day, int month, int length, int year, bool dot, bool said, out Meaning? meaning)
    {
        meaning = null;
        if (line.InLongerNumber(at, at + length - 1) || year is < 1900 or > 2100 || (dot && !said && line.DigitCount(at + 4) == 2 && line.Has(at - 1, Sense.Place)))
        {
            return 0;
        }

        if (LunarDates.Marker(line, at + length) is > 0 and var lunar)
        {
            meaning = LunarDates.Day(month, day, leap: false, year);
            return length + lunar;
        }

        meaning = Meaning.Of(Calendar.Day(year, month, day));
        return length + LunarDates.SolarMarker(line, at + length);
    }

    private static int Worded(Line line, int at, int start, bool said, out Meaning? meaning)
    {
        meaning = null;
        // "tu thang muoi hai": the fourth is "bốn" before a month, so "tu" is "từ".
        var number = Numerals.Read(line, start, out var day);
        if (number == 0 || (!said && line.Has(start, Sense.From)) || line.DigitCount(start) > 2 || (line.IsNumber(start) && line.InLongerNumber(start, start) && !line.Has(start + 1, Sense.Month) && !line.Written(start + 1, "t")))
        {
            return 0;
        }

        var next = start + number;
        var comma = line.Sign(next, ',') && (line.Has(next + 1, Sense.Month) || line.Written(next + 1, "t")) ? 1 : 0;
        var month = Months.Head(line, next + comma, out var monthNumber);
        if (month > 0 && !(monthNumber == 6 && !line.Marks && line.FoldedAt(next + month - 1) is "sau" && Years.Tail(line, next + month, out _) == 0 && line.Has(next, Sense.Month)))
        {
            next += comma + month;

            // "của ba tháng 5", "2 tháng 5 ngày": no date unless a day was named or its number stands in digits.
            if (!said && (day is < 1 or > 31 || line.Has(next, Sense.Day) || (!line.IsNumber(start) && line.IsNumber(next - 1))))
            {
                return 0;
            }

            var leap = line.Is(next, Leap) ? 1 : 0;
            var lunar = LunarDates.Marker(line, next + leap);
            next += lunar > 0 ? leap + lunar : LunarDates.SolarMarker(line, next);
            next += Tail(line, next, out var year);
            if (lunar == 0 && LunarDates.Marker(line, next) is > 0 and var late)
            {
                lunar = late;
                next += late;
            }

            meaning = lunar > 0 ? LunarDates.Day(monthNumber, day, leap > 0, year)
                : year is { } known ? Meaning.Of(Calendar.Day(known, monthNumber, day))
                : InAnyYear(monthNumber, day);
            return next - at;
        }

        if (!said)
        {
            return 0;
        }

        // ngày 5 tháng trước, mùng 3 tháng này
        if (line.Has(next, Sense.Month) && Directions.OfUnit(line, next + 1, out var offset) is > 0 and var direction && !line.Has(next + 1, Sense.LastYear))
        {
            meaning = Calendar.Around(Unit.Month, line.Today, offset) is { } whole ? Meaning.Of(Calendar.Day(whole.First.Year, whole.First.Month, day)) : Meaning.Nothing.Instance;
            return next + 1 + direction - at;
        }

        // ngày 5 vừa rồi; "ngày 2 lần", "ngày 8 tiếng" are no dates.
        if (line.Has(next, Sense.AnyUnit & ~Sense.Year) || (line.Has(next, Sense.Counted | Sense.Times | Sense.OnDay) && !line.Has(next, Sense.And)) || line.Has(next, Sense.NewYear)
            || (!line.IsNumber(start) && !line.Has(start - 1, Sense.EarlyDay) && !line.Marked(start) && day < 10))
        {
            return 0;
        }

        if (day is < 1 or > 31)
        {
            meaning = Meaning.Nothing.Instance;
            return next - at;
        }

        var lunarDay = LunarDates.Marker(line, next);
        if (lunarDay > 0)
        {
            return 0;
        }

        meaning = InAnyMonth(day);
        return next - at;
    }

    /// <summary>A day of every year; nothing when no year has it.</summary>
    public static Meaning InAnyYear(int month, int day) =>
        Calendar.Day(2000, month, day) is null ? Meaning.Nothing.Instance : new Meaning.Recurring(Cycle.Year, year => Calendar.Day(year, month, day));

    // Apart, so that what the function holds is made only when it is needed.
    private static Meaning.Recurring InAnyMonth(int day) => new(Cycle.Month, turn => Calendar.Day(turn / 12, (turn % 12) + 1, day));

    private static int Tail(Line line, int at, out int? year)
    {
        var length = Years.Tail(line, at, out var found);
        year = length > 0 ? found : null;
        return length;
    }

    // "3/4 lương", "1/2 số tiền", "2/3 tháng".
    private static bool IsFraction(Line line, int at, int numerator, int denominator, int length) =>
        numerator < denominator && line.FoldedAt(at + length) is "luong" or "so" or "muc" or "tien" or "tong" or "thoi" or "thang" or "nguoi" or "quang" or "chang" or "phan" or "goi" or "diem" or "chi" or "vien" or "lieu" or "nam";

    private static bool IsSeparator(Line line, int at, out bool dash, out bool dot)
    {
        dash = line.Sign(at, '-');
        dot = line.Sign(at, '.');
        return dash || dot || line.Sign(at, '/');
    }

    private static bool SameSeparator(Line line, int first, int second) =>
        line.IsNumber(second + 1) && line.Inside(second) && line.Token(first).Kind is TokenKind.Sign && line.Token(second).Text == line.Token(first).Text;
}
