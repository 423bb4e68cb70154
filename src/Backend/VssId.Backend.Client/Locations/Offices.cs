namespace VssId.Backend.Client.Locations;

/// <summary>Offices.</summary>
/// <param name="Items">The offices, by name of the province.</param>
/// <param name="Province">The province that was asked for, as it is called today; absent when none was, or it is not known.</param>
/// <param name="FormerProvince">What it was called when asked for by a name from before July 2025.</param>
public sealed record Offices(
    IReadOnlyList<Office> Items,
    string? Province,
    string? FormerProvince);
