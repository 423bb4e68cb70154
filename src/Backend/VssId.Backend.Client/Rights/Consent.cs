namespace VssId.Backend.Client.Rights;

/// <summary>How a citizen's consent for a purpose stands.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="IsGiven">Whether it is given.</param>
/// <param name="Since">Since when it stands so; absent when it was never asked for.</param>
/// <param name="Channel">Where that was said; absent when it was never asked for.</param>
/// <param name="Version">Version of the text that was agreed to: SHA-256, first 16 hex digits.</param>
public sealed record Consent(ConsentPurpose Purpose, bool IsGiven, DateTimeOffset? Since = null, string? Channel = null, string? Version = null);
