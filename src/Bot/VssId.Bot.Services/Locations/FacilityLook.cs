namespace VssId.Bot.Services.Locations;

/// <summary>Which hospitals are looked at.</summary>
/// <param name="Province">The province.</param>
/// <param name="After">Where the part begins; at the first without it.</param>
internal sealed record FacilityLook(string Province, string? After);
