namespace VssId.Backend.Client.Visits;

/// <summary>The co-payment of a year against the line from which the insurance pays all.</summary>
/// <param name="Year">The year.</param>
/// <param name="Paid">Co-payment of the year, đồng, as it was paid.</param>
/// <param name="Converted">The same at the reference level of today, or of the end of the year: the level may change within it.</param>
/// <param name="Line">Six times that level, đồng.</param>
/// <param name="HasFiveYears">Whether five continuous years are full.</param>
/// <param name="FullSince">From which day the insurance pays all to the end of the year; absent when it does not.</param>
public sealed record CoPaymentStanding(
    int Year,
    long Paid,
    long Converted,
    long Line,
    bool HasFiveYears,
    DateOnly? FullSince)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(CoPaymentStanding);
}
