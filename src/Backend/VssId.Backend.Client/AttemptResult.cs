namespace VssId.Backend.Client;

/// <summary>What became of a code that was tried. At most one member beside the outcome is set.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Session">With <see cref="AttemptOutcome.Right"/> of a code for signing in: the new session.</param>
/// <param name="TriesLeft">With <see cref="AttemptOutcome.Wrong"/>: 4 … 1.</param>
/// <param name="LockedUntil">With <see cref="AttemptOutcome.Locked"/>: when codes are taken again; absent when only the office can unlock.</param>
/// <param name="InUse">With <see cref="AttemptOutcome.InUse"/>: where the account is in use.</param>
/// <param name="GoodUntil">With <see cref="AttemptOutcome.Right"/> of a code for another purpose: until when the challenge may be spent, once, on what it was for.</param>
public sealed record AttemptResult(
    AttemptOutcome Outcome, Session? Session = null, int? TriesLeft = null, DateTimeOffset? LockedUntil = null, InUse? InUse = null, DateTimeOffset? GoodUntil = null);
