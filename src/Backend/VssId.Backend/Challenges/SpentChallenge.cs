namespace VssId.Backend.Challenges;

/// <summary>A challenge whose code was right and that is spent now.</summary>
/// <param name="Account">Whose it was; absent for a number that is not on record.</param>
/// <param name="NewPhone">The phone that it proved, <c>+84…</c>; absent when the code went to the phone on record.</param>
internal sealed record SpentChallenge(long? Account, string? NewPhone)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(SpentChallenge);
}
