namespace VssId.Backend.Client.Locations;

/// <summary>A hospital or clinic.</summary>
/// <param name="Code">Code, 5 characters.</param>
/// <param name="Name">Name.</param>
/// <param name="Address">Address, when it is known.</param>
public sealed record FacilityLine(
    string Code,
    string Name,
    string? Address);
