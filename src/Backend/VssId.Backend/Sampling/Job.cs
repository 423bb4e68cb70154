using VssId.Backend.Client;

namespace VssId.Backend.Sampling;

/// <summary>A job of a made-up person.</summary>
/// <param name="Employer">Code of the employer.</param>
/// <param name="Title">Job title.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month, counted in.</param>
/// <param name="Salary">Salary in the first month, đồng.</param>
/// <param name="Raise">What comes on top every twelve months, đồng.</param>
internal sealed record Job(string Employer, string Title, Month From, Month To, long Salary, long Raise)
{
    private const int MonthsOfYear = 12;

    /// <summary>Months that were paid late.</summary>
    public IReadOnlySet<Month> Late { get; init; } = new HashSet<Month>();

    /// <summary>Months that are not paid yet.</summary>
    public IReadOnlySet<Month> Unpaid { get; init; } = new HashSet<Month>();

    /// <summary>The contract's salary of a month.</summary>
    public long SalaryIn(Month month) => Salary + ((month.Ordinal - From.Ordinal) / MonthsOfYear * Raise);
}
