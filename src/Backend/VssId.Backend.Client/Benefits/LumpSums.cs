namespace VssId.Backend.Client.Benefits;

/// <summary>A part of the lump sums, the newest first.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">What to ask for the next part with (<c>after</c>); absent at the end.</param>
/// <param name="Count">How many there are in the period.</param>
/// <param name="Total">Their sum, đồng: of what was paid, for monthly benefits what is paid a month now.</param>
/// <param name="AsOf">Up to which day the record is complete.</param>
public sealed record LumpSums(
    IReadOnlyList<LumpSum> Items,
    string? Next,
    int Count,
    long Total,
    DateOnly AsOf)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(LumpSums);
}
