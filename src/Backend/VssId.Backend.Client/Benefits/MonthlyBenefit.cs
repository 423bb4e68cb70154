namespace VssId.Backend.Client.Benefits;

/// <summary>A monthly benefit.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Kind">The kind.</param>
/// <param name="RatePercent">Rate, percent of the average salary; absent where there is none.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day; absent while it is paid.</param>
/// <param name="Amount">Sum today, đồng a month.</param>
/// <param name="State">Whether it is paid.</param>
/// <param name="Adjustments">Changes, the newest first.</param>
public sealed record MonthlyBenefit(
    string Id,
    MonthlyKind Kind,
    decimal? RatePercent,
    DateOnly Since,
    DateOnly? Until,
    long Amount,
    BenefitState State,
    IReadOnlyList<Adjustment> Adjustments)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(MonthlyBenefit);
}
