namespace VssId.Backend.Client.Visits;

/// <summary>A part of the visits, the newest first.</summary>
/// <param name="Items">The visits.</param>
/// <param name="Next">What to ask for the next part with (<c>after</c>); absent at the end.</param>
/// <param name="Count">How many there are in the period.</param>
/// <param name="Totals">Costs of all visits of the period.</param>
/// <param name="Years">All years with visits, the newest first, whichever period was asked for.</param>
/// <param name="CoPayment">When the period is one calendar year: its co-payment.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record VisitPage(
    IReadOnlyList<VisitLine> Items,
    string? Next,
    int Count,
    VisitCosts Totals,
    IReadOnlyList<VisitYear> Years,
    CoPaymentStanding? CoPayment,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(VisitPage);
}
