namespace VssId.Backend.Client;

/// <summary>A wish for a one-time code of a citizen who is signed in.</summary>
/// <param name="Purpose">What the code is for: none of those that are asked for by number.</param>
/// <param name="Place">Where it is asked for.</param>
/// <param name="NewPhone">With <see cref="ChallengePurpose.NewPhone"/>: the phone that is to be proven, <c>+84…</c>.</param>
public sealed record MyChallengeRequest(ChallengePurpose Purpose, Place Place, string? NewPhone = null)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => $"{nameof(MyChallengeRequest)} {{ {Purpose} }}";
}
