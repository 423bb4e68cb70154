namespace VssId.Backend.Client.Visits;

/// <summary>Details of visits are open to this session for a while.</summary>
/// <param name="Until">Until when.</param>
public sealed record VisitsOpen(
    DateTimeOffset Until);
