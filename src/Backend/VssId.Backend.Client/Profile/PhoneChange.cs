namespace VssId.Backend.Client.Profile;

/// <summary>The last step of a new phone (R18). The new phone is the one that the second challenge was sent to.</summary>
/// <param name="OldChallenge">A challenge for <see cref="ChallengePurpose.ChangePhone"/> whose code was right; it is spent.</param>
/// <param name="NewChallenge">A challenge for <see cref="ChallengePurpose.NewPhone"/> whose code was right; it is spent.</param>
public sealed record PhoneChange(Guid OldChallenge, Guid NewChallenge);
