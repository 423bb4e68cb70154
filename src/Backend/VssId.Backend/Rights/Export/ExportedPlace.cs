namespace VssId.Backend.Rights.Export;

/// <summary>A conversation in which the account was signed in.</summary>
/// <param name="Channel">Where.</param>
/// <param name="UsedAt">When the account was last signed in there.</param>
internal sealed record ExportedPlace(string Channel, DateTimeOffset UsedAt);
