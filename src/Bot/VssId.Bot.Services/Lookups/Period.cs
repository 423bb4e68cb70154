using System.Globalization;
using System.Text.Json.Serialization;
using VssId.Backend.Client;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Entities;

namespace VssId.Bot.Services.Lookups;

/// <summary>A span of days that a message names; both days are in it.</summary>
/// <param name="First">First day; none when it is open there.</param>
/// <param name="Last">Last day; none when it is open there.</param>
internal sealed record Period(DateOnly? First, DateOnly? Last)
{
    /// <summary>All time.</summary>
    public static Period Always { get; } = new(null, null);

    /// <summary>The one calendar year that it is, if it is one.</summary>
    [JsonIgnore]
    public int? Year => First is { Month: 1, Day: 1 } first && Last == first.AddYears(1).AddDays(-1) ? first.Year : null;

    /// <summary>The month of the first day.</summary>
    [JsonIgnore]
    public Month? FirstMonth => First is { } day ? Month.Of(day) : null;

    /// <summary>The month of the last day.</summary>
    [JsonIgnore]
    public Month? LastMonth => Last is { } day ? Month.Of(day) : null;

    /// <summary>A calendar year.</summary>
    public static Period OfYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

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
    public Wording InWords() => (First, Last) switch
    {
        (null, null) => LookWording.Always,
        (null, { } last) => LookWording.Until(Clock.Day(last)),
        ({ } first, null) => LookWording.FromTo(Clock.Day(first), "…"),
        ({ } first, { } last) => InWords(first, last),
    };

    /// <summary>The period in words, in whole months: "năm 2025", "từ 03/2021 đến 11/2026".</summary>
    public Wording InMonths() => (FirstMonth, LastMonth) switch
    {
        (null, null) => LookWording.Always,
        (null, { } last) => LookWording.Until(Clock.Month(last)),
        ({ } first, { } last) when Year is null && first != last => LookWording.FromTo(Clock.Month(first), Clock.Month(last)),
        ({ } first, _) when Year is null => LookWording.InMonth(Clock.Month(first)),
        _ => InWords(),
    };

    private Wording InWords(DateOnly first, DateOnly last)
    {
        var whole = first.Day == 1 && last.AddDays(1).Day == 1;
        return (first, last) switch
        {
            var (a, b) when a == b => LookWording.OnDay(Clock.Day(a)),
            _ when Year is { } year => LookWording.InYear(year.ToString(CultureInfo.InvariantCulture)),
            var (a, b) when whole && b == a.AddMonths(1).AddDays(-1) => LookWording.InMonth(Clock.Month(Month.Of(a))),
            var (a, b) when whole => LookWording.FromTo(Clock.Month(Month.Of(a)), Clock.Month(Month.Of(b))),
            var (a, b) => LookWording.FromTo(Clock.Day(a), Clock.Day(b)),
        };
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
