using VssId.Backend.Client;

namespace VssId.Backend.Rules;

/// <summary>Contributions of employees under contract and of their employers, in percent of the salary that they are counted on.</summary>
/// <remarks>Law 41/2024, Law 74/2025 and the acts before them; reliefs: Resolutions 68/NQ-CP and 116/NQ-CP of 2021.</remarks>
internal static class ContributionRates
{
    /// <summary>Who pays of their own will pays so much of the income that they choose.</summary>
    public const decimal Voluntary = 22m;

    /// <summary>What an employee pays: social, health and unemployment insurance.</summary>
    public const decimal Employee = 8m + 1.5m + 1m;

    private static readonly Month AccidentReliefFrom = new(2021, 7);
    private static readonly Month AccidentReliefTo = new(2022, 6);
    private static readonly Month UnemploymentReliefFrom = new(2021, 10);
    private static readonly Month UnemploymentReliefTo = new(2022, 9);

    /// <summary>What an employer pays in a month.</summary>
    public static decimal EmployerOn(Month month) =>
        14m + 3m + 3m
        + (month >= AccidentReliefFrom && month <= AccidentReliefTo ? 0m : 0.5m)
        + (month >= UnemploymentReliefFrom && month <= UnemploymentReliefTo ? 0m : 1m);
}
