using System.Globalization;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Entities;

namespace VssId.Bot.Services.Help;

/// <summary>A span of days that a message names; both days are in it.</summary>
/// <param name="First">First day; none when it is open there.</param>
/// <param name="Last">Last day.</param>
internal readonly record struct Period(DateOnly? First, DateOnly Last)
{
    /// <summary>The period that an entity stands for.</summary>
    /// <returns><see langword="null"/> when it stands for none.</returns>
    public static Period? Of(Entity entity)
    {
        if (entity is not { Value: EntityValue.Time { Readings: [var reading, ..] } })
        {
            return null;
        }

        return entity.TypeName switch
        {
            EntityTypes.Date when Day(reading.Value) is { } day => new Period(day, day),
            EntityTypes.DateRange when Day(reading.End) is { } last => new Period(Day(reading.Start), last),
            _ => null,
        };
    }

    /// <summary>The period in words: "năm 2025", "từ 01/2024 đến 12/2024".</summary>
    public Wording InWords()
    {
        if (First is not { } first)
        {
            return TopicWording.Until(Clock.Day(Last));
        }

        var whole = first.Day == 1 && Last.AddDays(1).Day == 1;
        return (first, Last) switch
        {
            var (a, b) when a == b => TopicWording.OnDay(Clock.Day(a)),
            var (a, b) when whole && a.Month == 1 && b == a.AddYears(1).AddDays(-1) => TopicWording.InYear(Format(a, "yyyy")),
            var (a, b) when whole && b == a.AddMonths(1).AddDays(-1) => TopicWording.InMonth(Format(a, "MM/yyyy")),
            var (a, b) when whole => TopicWording.FromTo(Format(a, "MM/yyyy"), Format(b, "MM/yyyy")),
            var (a, b) => TopicWording.FromTo(Clock.Day(a), Clock.Day(b)),
        };
    }

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
