namespace VssId.Backend.Rules;

/// <summary>Factors that bring salaries of former years to prices of today. A new table comes out every year.</summary>
/// <remarks>Table of 2026: letter 340/BHXH-CSXH of 3 February 2026.</remarks>
internal static class PriceFactors
{
    /// <summary>Year of the table.</summary>
    public const int TableYear = 2026;

    private const int FirstYear = 1995;
    private const decimal Before = 5.81m;

    private static readonly decimal[] Factors =
    [
        4.91m, 4.65m, 4.50m, 4.18m, 4.01m, 4.07m, 4.09m, 3.94m, 3.81m, 3.54m, 3.27m, 3.05m, 2.81m, 2.29m, 2.14m, 1.96m,
        1.65m, 1.51m, 1.42m, 1.36m, 1.36m, 1.32m, 1.28m, 1.23m, 1.20m, 1.16m, 1.14m, 1.11m, 1.07m, 1.03m, 1.00m, 1.00m,
    ];

    /// <summary>The factor of a year; 1 for years behind the table.</summary>
    public static decimal Of(int year) => year < FirstYear ? Before : year - FirstYear < Factors.Length ? Factors[year - FirstYear] : 1m;
}
