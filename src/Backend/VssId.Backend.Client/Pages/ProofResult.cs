namespace VssId.Backend.Client.Pages;

/// <summary>What became of the digits of a secure page.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Session">With <see cref="ProofOutcome.Right"/> of a page for signing in: the new session.</param>
/// <param name="InUse">With <see cref="ProofOutcome.InUse"/>: where the account is in use.</param>
/// <param name="TriesLeft">With <see cref="ProofOutcome.Wrong"/>: 2 or 1.</param>
public sealed record ProofResult(ProofOutcome Outcome, Session? Session = null, InUse? InUse = null, int? TriesLeft = null);
