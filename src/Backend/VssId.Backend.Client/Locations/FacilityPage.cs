namespace VssId.Backend.Client.Locations;

/// <summary>A part of the facilities, by name.</summary>
/// <param name="Items">The facilities.</param>
/// <param name="Next">What to ask for the next part with (<c>after</c>); absent at the end.</param>
/// <param name="Province">The province that was asked for, as it is called today; absent when none was, or it is not known.</param>
/// <param name="FormerProvince">What it was called when asked for by a name from before July 2025.</param>
public sealed record FacilityPage(
    IReadOnlyList<FacilityLine> Items,
    string? Next,
    string? Province,
    string? FormerProvince);
