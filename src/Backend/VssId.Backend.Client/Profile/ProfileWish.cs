namespace VssId.Backend.Client.Profile;

/// <summary>The wish to see one's data in full.</summary>
/// <param name="Challenge">A challenge for <see cref="ChallengePurpose.ShowProfile"/> whose code was right; it is spent.</param>
public sealed record ProfileWish(Guid Challenge);
