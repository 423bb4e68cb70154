namespace VssId.Backend.Client.Benefits;

/// <summary>A lump sum (BHXH một lần).</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="DecisionNumber">Number of the decision.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="Months">Months of contribution it was counted on.</param>
/// <param name="Amount">Sum, đồng.</param>
/// <param name="Office">Office that decided.</param>
public sealed record LumpSum(
    string Id,
    string DecisionNumber,
    DateOnly DecidedOn,
    int Months,
    long Amount,
    string Office)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(LumpSum);
}
