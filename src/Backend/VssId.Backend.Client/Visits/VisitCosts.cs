namespace VssId.Backend.Client.Visits;

/// <summary>Costs, đồng. Total = in scope + self-paid + other sources; in scope = insurer + co-payment.</summary>
/// <param name="Total">All costs.</param>
/// <param name="InScope">Costs in the scope of the insurance.</param>
/// <param name="PaidByInsurer">What the insurance pays.</param>
/// <param name="CoPayment">Co-payment of the patient.</param>
/// <param name="SelfPaid">What the patient pays alone.</param>
/// <param name="OtherSources">What others pay.</param>
public sealed record VisitCosts(
    long Total,
    long InScope,
    long PaidByInsurer,
    long CoPayment,
    long SelfPaid,
    long OtherSources)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(VisitCosts);
}
