namespace VssId.Backend.Client.History;

/// <summary>Totals of all funds.</summary>
/// <param name="Funds">One for each fund, in the order of <see cref="Fund"/>.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record HistorySummary(
    IReadOnlyList<FundTotals> Funds,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(HistorySummary);
}
