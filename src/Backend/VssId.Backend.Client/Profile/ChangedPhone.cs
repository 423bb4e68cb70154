namespace VssId.Backend.Client.Profile;

/// <summary>A phone that is on record now.</summary>
/// <param name="Phone">Masked: <c>09xx xxx 017</c>.</param>
/// <param name="ChangedAt">Since when.</param>
public sealed record ChangedPhone(string Phone, DateTimeOffset ChangedAt);
