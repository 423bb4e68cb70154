namespace VssId.Backend.Client.Pages;

/// <summary>What became of what was typed on a secure page.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Step">With <see cref="PageOutcome.Next"/>: what is asked for now.</param>
/// <param name="Digits">With <see cref="PageOutcome.Done"/>: four digits to be typed in the conversation that asked; absent when nothing waits there (<see cref="PagePurpose.FirstPassword"/>).</param>
/// <param name="DigitsUntil">With <see cref="PageOutcome.Done"/>: until when (2 minutes).</param>
/// <param name="TriesLeft">With <see cref="PageOutcome.Wrong"/>: how often it may be typed again.</param>
/// <param name="Fault">With <see cref="PageOutcome.Refused"/>: why.</param>
/// <param name="LockedUntil">With <see cref="PageOutcome.Locked"/>: when it goes on; absent when only the office can unlock.</param>
/// <param name="Why">With <see cref="PageOutcome.Next"/>: why a new password is wanted.</param>
public sealed record PageResult(
    PageOutcome Outcome,
    PageStep? Step = null,
    string? Digits = null,
    DateTimeOffset? DigitsUntil = null,
    int? TriesLeft = null,
    NewPasswordFault? Fault = null,
    DateTimeOffset? LockedUntil = null,
    PasswordState? Why = null)
{
    /// <summary>Never prints the digits.</summary>
    public override string ToString() => $"{nameof(PageResult)} {{ {Outcome} }}";
}
