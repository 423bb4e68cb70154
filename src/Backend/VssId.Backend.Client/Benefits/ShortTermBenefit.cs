namespace VssId.Backend.Client.Benefits;

/// <summary>A benefit of sickness, maternity or recovery.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Kind">The kind.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Days">Days that were paid for; halves count. 0 for sums that are paid once.</param>
/// <param name="Amount">Sum, đồng.</param>
/// <param name="EmployerName">Employer, when there was one.</param>
/// <param name="PaidOn">Day of payment.</param>
public sealed record ShortTermBenefit(
    string Id,
    ShortTermKind Kind,
    DateOnly From,
    DateOnly To,
    decimal Days,
    long Amount,
    string? EmployerName,
    DateOnly PaidOn)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ShortTermBenefit);
}
