namespace VssId.Backend.Client.History;

/// <summary>A row of the history: months in which nothing changed.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Fund">The fund.</param>
/// <param name="Kind">By law or of their own will.</param>
/// <param name="From">First month.</param>
/// <param name="To">Last month, counted in.</param>
/// <param name="EmployerCode">Code of the employer; absent for those who pay themselves.</param>
/// <param name="EmployerName">Name of the employer, or of the group for health insurance; absent for those who pay themselves.</param>
/// <param name="Workplace">Where the work was.</param>
/// <param name="JobTitle">Job.</param>
/// <param name="SalaryPaidOn">Salary or chosen income that contributions were counted on, đồng a month ("Tiền lương đóng").</param>
/// <param name="SalaryBase">Salary of the contract, đồng a month ("Mức lương").</param>
/// <param name="State">How the contributions stand.</param>
public sealed record Participation(
    string Id,
    Fund Fund,
    ParticipationKind Kind,
    Month From,
    Month To,
    string? EmployerCode,
    string? EmployerName,
    string? Workplace,
    string? JobTitle,
    long SalaryPaidOn,
    long SalaryBase,
    PaymentState State)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Participation);
}
