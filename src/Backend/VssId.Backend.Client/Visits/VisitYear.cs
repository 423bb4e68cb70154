namespace VssId.Backend.Client.Visits;

/// <summary>Visits of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">How many.</param>
public sealed record VisitYear(
    int Year,
    int Count);
