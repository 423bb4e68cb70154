using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Days of the lunar calendar: âm lịch, ta, rằm, tết, mùng 2 tết, 30 tết.</summary>
internal static class LunarDates
{
    private static readonly Phrase[] Markers = Phrase.All("âm lịch", "âm", "âl", "lịch âm", "ta", "lịch ta");
    private static readonly Phrase[] SolarMarkers = Phrase.All("dương lịch", "dương", "tây", "lịch dương");
    private static readonly Phrase[] NewYearNames = Phrase.All("tết nguyên đán", "tết âm lịch", "tết âm", "tết ta", "tết cổ truyền", "tết");
    private static readonly Phrase[] OtherFeasts = Phrase.All("tết dương lịch", "tết dương", "tết tây", "tết trung thu", "tết đoan ngọ", "tết thiếu nhi", "tết độc lập", "tết nguyên tiêu");
    private static readonly Term Lunar = new("âm");
    private static readonly Term We = new("ta");

    /// <summary>The word that makes a day or month lunar.</summary>
    public static int Marker(Line line, int at)
    {
        var open = line.Sign(at, '(') ? 1 : 0;
        if (!line.Has(at + open, Sense.Lunar) && !line.Written(at + open, "al") && line.FoldedAt(at + open) is not "lich")
        {
            return 0;
        }

        if (line.Written(at + open, "al"))
        {
            return open + 1 + (open > 0 && line.Sign(at + 2, ')') ? 1 : 0);
        }

        var length = line.Phrase(at + open, Markers);
        if (length == 1 && ((line.Is(at + open, Lunar) && !line.Marked(at + open)) || (line.Is(at + open, We) && line.Inside(at + open + 1) && line.Token(at + open + 1).Kind is TokenKind.Word && !line.Has(at + open + 1, Sense.Year | Sense.Before | Sense.This | Sense.Just | Sense.To))))
        {
            // "am" alone, and "ta" with a verb ("ta đi khám"), are other words.
            return 0;
        }

        return length == 0 ? 0 : open + length + (open > 0 && line.Sign(at + open + length, ')') ? 1 : 0);
    }

    /// <summary>The word that says a day is solar; it changes nothing.</summary>
    public static int SolarMarker(Line line, int at) => (line.Has(at, Sense.Solar) || line.FoldedAt(at) is "lich") && line.Phrase(at, SolarMarkers) is var length && (length > 1 || line.Marked(at)) ? length : 0;

    /// <summary>A lunar day; without a year one of every year.</summary>
    public static Meaning Day(int month, int day, bool leap, int? year) =>
        year is { } known ? Meaning.Of(DayIn(known, month, day, leap))
        : day is < 1 or > 30 || month is < 1 or > 12 ? Meaning.Nothing.Instance
        : new Meaning.Recurring(Cycle.Year, each => DayIn(each, month, day, leap)) { Moves = true };

    /// <summary>A lunar month; without a year one of every year.</summary>
    public static Meaning Month(int month, bool leap, int? year) =>
        year is { } known ? Meaning.Of(LunarCalendar.Month(known, month, leap))
        : new Meaning.Recurring(Cycle.Year, each => LunarCalendar.Month(each, month, leap)) { Moves = true };

    /// <summary>Rằm, tết, mùng N tết, 30 tết.</summary>
    public static int Read(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        var start = line.Has(at, Sense.Day | Sense.OnDay) ? at + 1 : at;
        if (line.Has(start, Sense.FullMoon) && (line.Marked(start) || line.Has(start + 1, Sense.Month) || start > at))
        {
            return FullMoon(line, at, start, out meaning);
        }

        if (line.Has(at, Sense.NewYear))
        {
            return NewYear(line, at, out meaning);
        }

        // mùng 2 tết, 30 tết, đêm 30 tết
        var early = line.Has(start, Sense.EarlyDay) ? 1 : 0;
        var number = Numerals.Read(line, start + early, out var day);
        var feast = start + early + number;
        if (number == 0 || (early == 0 && number == 1 && !line.IsNumber(start) && !line.Marked(start)) || !line.Has(feast, Sense.NewYear) || line.Phrase(feast, OtherFeasts) > 0)
        {
            return 0;
        }

        var named = line.Phrase(feast, NewYearNames);
        if (named == 0 || day is < 1 or > 30)
        {
            return 0;
        }

        var length = feast + named - at;
        length += YearOfFeast(line, at + length, out var year);
        meaning = OfFeast(year, day);
        return length;
    }

    private static Meaning OfFeast(int? year, int day) => InYears(year, each => FeastDay(each, day));

    private static int NewYear(Line line, int at, out Meaning? meaning)
    {
        meaning = null;
        if (line.Phrase(at, OtherFeasts) > 0)
        {
            return 0;
        }

        var length = line.Phrase(at, NewYearNames);
        if (length == 0)
        {
            return 0;
        }

        length += YearOfFeast(line, at + length, out var year);
        meaning = InYears(year, each => LunarCalendar.NewYear(each) is { } first ? new Span(first, first.AddDays(2), Shape.Units) : null);
        return length;
    }

    private static int FullMoon(Line line, int at, int start, out Meaning? meaning)
    {
        var next = start + 1;
        var month = Months.Head(line, next, out var number);
        if (month == 0)
        {
            meaning = new Meaning.Recurring(Cycle.Month, MonthlyFullMoon) { Moves = true };
            return next - at;
        }

        next += month;
        next += Marker(line, next);
        next += Years.Tail(line, next, out var year) is var tail && tail > 0 ? tail : 0;
        meaning = Day(number, 15, leap: false, tail > 0 ? year : null);
        return next - at;
    }

    // The 15th of the lunar month that has it in a solar month; the later one when there are two.
    private static Span? MonthlyFullMoon(int turn)
    {
        var (year, month) = (turn / 12, (turn % 12) + 1);
        Span? found = null;
        foreach (var (lunarYear, lunarMonth) in ((int, int)[])[(month <= 2 ? year - 1 : year, month <= 2 ? month + 10 : month - 2), (month == 1 ? year - 1 : year, month == 1 ? 12 : month - 1), (year, month)])
        {
            if (LunarCalendar.ToSolar(lunarYear, lunarMonth, leap: false, 15) is { } day && Calendar.TurnOf(Cycle.Month, day) == turn)
            {
                found = Calendar.Day(day);
            }
        }

        return found;
    }

    /// <summary>The year of a feast: a number or năm ngoái, with or without năm.</summary>
    public static int YearOfFeast(Line line, int at, out int? year)
    {
        var length = Years.Tail(line, at, out var found);
        year = length > 0 ? found : null;
        return length;
    }

    /// <summary>Something of a known year, or of every year.</summary>
    public static Meaning InYears(int? year, Func<int, Span?> turn) =>
        year is { } known ? Meaning.Of(turn(known)) : new Meaning.Recurring(Cycle.Year, turn) { Moves = true };

    // "30 tết" is the eve also in a year whose last month has 29 days; 20 to 28 are days of that month.
    private static Span? FeastDay(int year, int day) =>
        LunarCalendar.NewYear(year) is not { } first ? null
        : day >= 29 ? Calendar.Day(first.AddDays(-1))
        : day >= 20 ? DayIn(year - 1, 12, day, leap: false)
        : Calendar.Day(first.AddDays(day - 1));

    private static Span? DayIn(int year, int month, int day, bool leap) =>
        LunarCalendar.ToSolar(year, month, leap, day) is { } solar ? Calendar.Day(solar) : null;
}
