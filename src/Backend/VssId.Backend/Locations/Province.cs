namespace VssId.Backend.Locations;

/// <summary>A province of today, as it was asked for.</summary>
/// <param name="Code">Code of the statistics office, two digits.</param>
/// <param name="Name">Name.</param>
/// <param name="Former">Name from before July 2025 that it was asked for by; absent when it was asked for by its own.</param>
internal sealed record Province(string Code, string Name, string? Former);
