namespace VssId.Backend.Client.Locations;

/// <summary>A provincial office of social insurance.</summary>
/// <param name="Code">Code, three digits.</param>
/// <param name="Name">Name.</param>
/// <param name="Province">Name of the province.</param>
/// <param name="Address">Address, when it is known.</param>
/// <param name="Phone">Phone, when it is known.</param>
public sealed record Office(
    string Code,
    string Name,
    string Province,
    string? Address,
    string? Phone);
