using System.Globalization;

namespace VssId.Bot.Language.Time;

/// <summary>Writes TIMEX3 as Recognizers-Text does.</summary>
internal static class Timex
{
    /// <summary>Days that are known.</summary>
    public static string Of(Span span) => span.Shape switch
    {
        Shape.Day => Day(span.First),
        Shape.Month => span.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Shape.Year => span.First.ToString("yyyy", CultureInfo.InvariantCulture),
        Shape.Week => Week(span.First),
        Shape.Weekend => Week(span.First) + "-WE",
        Shape.Named => $"({Day(span.First)},{Day(span.Last)},{span.Length ?? $"P{(span.Last.DayNumber - span.First.DayNumber).ToString(CultureInfo.InvariantCulture)}D"})",
        _ => $"({Day(span.First)},{Day(After(span.Last))},{Length(span)})",
    };

    /// <summary>Days of a turn that was not said: the year, the month or the week is written XXXX, XX.</summary>
    public static string Of(Span span, Meaning.Recurring meaning)
    {
        if (meaning.Moves)
        {
            return Of(span);
        }

        if (meaning.Cycle is Cycle.Week)
        {
            return span.Shape switch
            {
                Shape.Day => Weekday(span.First.DayNumber % 7),
                Shape.Weekend => "XXXX-WXX-WE",
                Shape.Named => string.Create(CultureInfo.InvariantCulture, $"({Weekday(span.First.DayNumber % 7)},{Weekday(span.Last.DayNumber % 7)},P{span.Last.DayNumber - span.First.DayNumber}D)"),
                _ => Of(span),
            };
        }

        return span.Shape switch
        {
            Shape.Day => Masked(span.First, meaning.Cycle),
            Shape.Month when meaning.Cycle is Cycle.Year => $"XXXX-{span.First.Month:00}",
            Shape.Month => "XXXX-XX",
            Shape.Year => "XXXX",
            Shape.Named => $"({Masked(span.First, meaning.Cycle)},{Masked(span.Last, meaning.Cycle)},P{(span.Last.DayNumber - span.First.DayNumber).ToString(CultureInfo.InvariantCulture)}D)",
            Shape.Units => $"({Masked(span.First, meaning.Cycle)},{Masked(After(span.Last), meaning.Cycle)},{Length(span)})",
            _ => Of(span),
        };
    }

    /// <summary>A day of every week.</summary>
    /// <param name="weekday">0 = Monday.</param>
    public static string Weekday(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday + 1}");

    /// <summary>A day as <c>2026-03-18</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Masked(DateOnly day, Cycle cycle) => cycle is Cycle.Year ? day.ToString("'XXXX'-MM-dd", CultureInfo.InvariantCulture) : day.ToString("'XXXX'-'XX'-dd", CultureInfo.InvariantCulture);

    private static string Week(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    private static DateOnly After(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    private static string Length(Span span)
    {
        if (span.Length is { } said)
        {
            return said;
        }

        var end = After(span.Last);
        var months = ((end.Year - span.First.Year) * 12) + end.Month - span.First.Month;
        var (count, unit) = span.First.Day == 1 && end.Day == 1 && months > 0
            ? months % 12 == 0 ? (months / 12, 'Y') : (months, 'M')
            : end.DayNumber - span.First.DayNumber is var days && days % 7 == 0 && span.First.DayNumber % 7 == 0 ? (days / 7, 'W')
            : (end.DayNumber - span.First.DayNumber, 'D');
        return string.Create(CultureInfo.InvariantCulture, $"P{count}{unit}");
    }
}
