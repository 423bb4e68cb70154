namespace VssId.Backend.Client.Registrations;

/// <summary>What became of the wish.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Number">With <see cref="ChildAccountOutcome.Opened"/>: the number to sign in with.</param>
public sealed record ChildAccount(ChildAccountOutcome Outcome, string? Number)
{
    /// <summary>Never prints the number.</summary>
    public override string ToString() => nameof(ChildAccount);
}
