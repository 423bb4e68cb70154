using VssId.Backend.Client;

namespace VssId.Backend.Rules;

/// <summary>The base salary ("lương cơ sở"), which is the reference level ("mức tham chiếu") since 1 July 2025, đồng a month.</summary>
/// <remarks>Decrees 72/2018, 38/2019, 24/2023, 73/2024 and 161/2026; Law 41/2024, article 141(13).</remarks>
internal static class ReferenceLevels
{
    /// <summary>Contributions to social and health insurance are counted on at most so many times the level (Law 41/2024, article 31).</summary>
    public const int CeilingFactor = 20;

    private static readonly Dated<long>[] Levels =
    [
        new(new Month(2013, 7), 1_150_000),
        new(new Month(2016, 5), 1_210_000),
        new(new Month(2017, 7), 1_300_000),
        new(new Month(2018, 7), 1_390_000),
        new(new Month(2019, 7), 1_490_000),
        new(new Month(2023, 7), 1_800_000),
        new(new Month(2024, 7), 2_340_000),
        new(new Month(2026, 7), 2_530_000),
    ];

    /// <summary>The level of a month; that of 2013 for earlier ones.</summary>
    public static long On(Month month) => Dated<long>.On(Levels, month);

    /// <summary>The highest salary that contributions are counted on in a month.</summary>
    public static long CeilingOn(Month month) => CeilingFactor * On(month);

    /// <summary>Months in which the level changes.</summary>
    public static IEnumerable<Month> Steps => Levels.Select(level => level.From);
}
