namespace VssId.Backend.Client.History;

/// <summary>Totals of a fund.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="Totals">The months.</param>
/// <param name="First">First month; absent without any.</param>
/// <param name="Last">Last month; absent without any.</param>
public sealed record FundTotals(
    Fund Fund,
    HistoryTotals Totals,
    Month? First,
    Month? Last)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FundTotals);
}
