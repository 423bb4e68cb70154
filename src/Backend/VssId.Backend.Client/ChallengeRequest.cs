namespace VssId.Backend.Client;

/// <summary>A wish for a one-time code.</summary>
/// <param name="Number">Number of social insurance (10 digits), personal number (12 digits) or card number (15 characters), without blanks.</param>
/// <param name="Purpose">What the code is for.</param>
/// <param name="Place">Where it is asked for.</param>
public sealed record ChallengeRequest(string Number, ChallengePurpose Purpose, Place Place)
{
    /// <summary>Never prints the number.</summary>
    public override string ToString() => nameof(ChallengeRequest);
}
