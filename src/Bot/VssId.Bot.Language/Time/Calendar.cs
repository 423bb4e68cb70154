namespace VssId.Bot.Language.Time;

/// <summary>Units of the calendar as spans; none where they would leave the years 1 to 9999.</summary>
internal static class Calendar
{
    /// <summary>A day; none when there is no such day.</summary>
    public static Span? Day(int year, int month, int day) =>
        year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) ? null
        : Day(new DateOnly(year, month, day));

    public static Span Day(DateOnly day) => new(day, day, Shape.Day);

    /// <summary>The day some days later, or earlier when they are negative.</summary>
    public static DateOnly? Plus(DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The same day some months later, or the last of that month where it is shorter.</summary>
    public static DateOnly? PlusMonths(DateOnly day, int months)
    {
        var turn = TurnOf(Cycle.Month, day) + months;
        return turn is < 12 or >= 120000 ? null : day.AddMonths(months);
    }

    public static Span? Year(int year) =>
        year is < 1 or > 9999 ? null : new Span(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Shape.Year);

    /// <summary>A month.</summary>
    /// <param name="turn">Its turn: twelve times the year and the months before it.</param>
    public static Span? Month(int turn)
    {
        if (turn is < 12 or >= 120000)
        {
            return null;
        }

        var (year, month) = Math.DivRem(turn, 12);
        return new Span(new DateOnly(year, month + 1, 1), new DateOnly(year, month + 1, DateTime.DaysInMonth(year, month + 1)), Shape.Month);
    }

    public static Span? Month(int year, int month) => Month((year * 12) + month - 1);

    /// <summary>Some months from the first of one of them.</summary>
    public static Span? Months(int firstTurn, int count) =>
        Month(firstTurn) is { } first && Month(firstTurn + count - 1) is { } last ? new Span(first.First, last.Last, Shape.Units) : null;

    /// <summary>A quarter.</summary>
    /// <param name="turn">Four times the year and the quarters before it.</param>
    public static Span? Quarter(int turn) => Months(turn * 3, 3);

    /// <summary>A week from Monday to Sunday.</summary>
    /// <param name="turn">Weeks since that of 0001-01-01, a Monday.</param>
    public static Span? Week(int turn) =>
        turn < 0 || ((long)turn * 7) + 6 > DateOnly.MaxValue.DayNumber ? null
        : new Span(DateOnly.FromDayNumber(turn * 7), DateOnly.FromDayNumber((turn * 7) + 6), Shape.Week);

    /// <summary>A day of a week.</summary>
    /// <param name="turn">As of <see cref="Week"/>.</param>
    /// <param name="weekday">0 = Monday … 6 = Sunday.</param>
    public static Span? Weekday(int turn, int weekday) => Week(turn) is { } week ? Day(week.First.AddDays(weekday)) : null;

    /// <summary>The whole unit that a day lies in, or one some units later.</summary>
    public static Span? Around(Unit unit, DateOnly day, int offset) => unit switch
    {
        Unit.Day => Plus(day, offset) is { } other ? Day(other) : null,
        Unit.Week => Week(TurnOf(Cycle.Week, day) + offset),
        Unit.Month => Month(TurnOf(Cycle.Month, day) + offset),
        Unit.Quarter => Quarter((day.Year * 4) + ((day.Month - 1) / 3) + offset),
        Unit.Year => Year(day.Year + offset),
        Unit.Decade => Years((day.Year / 10 * 10) + (offset * 10), 10),
        _ => null,
    };

    public static Span? Years(int first, int count) =>
        Year(first) is { } from && Year(first + count - 1) is { } to ? new Span(from.First, to.Last, Shape.Units) : null;

    public static int TurnOf(Cycle cycle, DateOnly day) => cycle switch
    {
        Cycle.Year => day.Year,
        Cycle.Month => (day.Year * 12) + day.Month - 1,
        _ => day.DayNumber / 7,
    };

    /// <summary>A third of a unit: months 1-4, 5-8, 9-12 of a year; days 1-10, 11-20, 21 to the end of a month; a month of a quarter; Monday and Tuesday, Wednesday to Friday, the weekend of a week.</summary>
    public static Span? Third(Span whole, Third third)
    {
        var part = (int)third;
        switch (whole.Shape)
        {
            case Shape.Year:
                return Months((whole.First.Year * 12) + (part * 4), 4);
            case Shape.Month:
                var first = whole.First.AddDays(part * 10);
                return new Span(first, part == 2 ? whole.Last : first.AddDays(9), Shape.Units);
            case Shape.Week:
                return part switch
                {
                    0 => new Span(whole.First, whole.First.AddDays(1), Shape.Units),
                    1 => new Span(whole.First.AddDays(2), whole.First.AddDays(4), Shape.Units),
                    _ => new Span(whole.First.AddDays(5), whole.Last, Shape.Weekend),
                };
            case Shape.Units:
                var months = TurnOf(Cycle.Month, whole.Last) - TurnOf(Cycle.Month, whole.First) + 1;
                return months % 3 == 0 ? Months(TurnOf(Cycle.Month, whole.First) + (months / 3 * part), months / 3) : null;
            default:
                return null;
        }
    }

    /// <summary>The first or the last few units of a span.</summary>
    public static Span? Part(Span whole, Unit unit, int count, bool first)
    {
        if (count < 1)
        {
            return null;
        }

        Span? part;
        if (unit is Unit.Month or Unit.Quarter)
        {
            var months = unit is Unit.Quarter ? count * 3 : count;
            var turn = first ? TurnOf(Cycle.Month, whole.First) : TurnOf(Cycle.Month, whole.Last) - months + 1;
            part = whole.Shape is Shape.Year or Shape.Units && months <= 12 ? Months(turn, months) : null;
        }
        else
        {
            var days = unit is Unit.Week ? count * 7L : count;
            part = unit is not (Unit.Week or Unit.Day) || days > 366 ? null
                : first ? Plus(whole.First, (int)days - 1) is { } last ? new Span(whole.First, last, Shape.Units) : null
                : Plus(whole.Last, 1 - (int)days) is { } from ? new Span(from, whole.Last, Shape.Units) : null;
        }

        return part is not null && part.First >= whole.First && part.Last <= whole.Last ? part : null;
    }

    /// <summary>The first or second half of a year or month.</summary>
    public static Span? Half(Span whole, bool first) => whole.Shape switch
    {
        Shape.Year => Part(whole, Unit.Month, 6, first),
        Shape.Month when first => new Span(whole.First, whole.First.AddDays(14), Shape.Units),
        Shape.Month => new Span(whole.First.AddDays(15), whole.Last, Shape.Units),
        _ => null,
    };
}
