using VssId.Backend.Client;

namespace VssId.Backend.Rules;

/// <summary>Minimum wages of the four regions, đồng a month.</summary>
/// <remarks>Decrees 90/2019, 38/2022, 74/2024 and 293/2025. Unemployment insurance is counted on at most 20 times the wage of the region.</remarks>
internal static class MinimumWages
{
    /// <summary>Regions.</summary>
    public const int Regions = 4;

    /// <summary>The region that is counted with. The workplace on record names none: it is region I, whose wage is the highest, so that no ceiling is set too low.</summary>
    public const int Assumed = 1;

    private const int CeilingFactor = 20;

    private static readonly Dated<long[]>[] Wages =
    [
        new(new Month(2020, 1), [4_420_000, 3_920_000, 3_430_000, 3_070_000]),
        new(new Month(2022, 7), [4_680_000, 4_160_000, 3_640_000, 3_250_000]),
        new(new Month(2024, 7), [4_960_000, 4_410_000, 3_860_000, 3_450_000]),
        new(new Month(2026, 1), [5_310_000, 4_730_000, 4_140_000, 3_700_000]),
    ];

    /// <summary>The wage of a month; that of 2020 for earlier ones.</summary>
    /// <param name="month">The month.</param>
    /// <param name="region">1 to 4.</param>
    public static long On(Month month, int region) => Dated<long[]>.On(Wages, month)[region - 1];

    /// <summary>The highest salary that contributions to unemployment insurance are counted on in a month.</summary>
    public static long CeilingOn(Month month) => CeilingFactor * On(month, Assumed);

    /// <summary>Months in which the wages change.</summary>
    public static IEnumerable<Month> Steps => Wages.Select(wage => wage.From);
}
