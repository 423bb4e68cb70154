namespace VssId.Backend.Client.History;

/// <summary>Months that follow one another.</summary>
/// <param name="From">First month.</param>
/// <param name="To">Last month, counted in.</param>
public sealed record MonthSpan(
    Month From,
    Month To);
