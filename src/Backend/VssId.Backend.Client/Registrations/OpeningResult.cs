namespace VssId.Backend.Client.Registrations;

/// <summary>The answer to it.</summary>
/// <param name="Challenge">A code was sent to its phone; absent when the code names no registration that is open.</param>
/// <param name="Phone">With a challenge: the phone, masked.</param>
/// <param name="TriesLeft">Without one: how many more codes may be tried today.</param>
public sealed record OpeningResult(Challenge? Challenge, string? Phone, int? TriesLeft)
{
    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(OpeningResult);
}
