namespace VssId.Backend.Client.Rights;

/// <summary>A consent is given or withdrawn. <see cref="ConsentPurpose.Account"/> cannot be withdrawn this way: that is a wish for deletion.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="IsGiven">Whether it is given.</param>
/// <param name="Version">Version of the text that was shown: SHA-256, first 16 hex digits.</param>
public sealed record ConsentChange(ConsentPurpose Purpose, bool IsGiven, string Version);
