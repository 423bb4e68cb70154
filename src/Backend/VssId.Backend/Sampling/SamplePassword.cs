namespace VssId.Backend.Sampling;

/// <summary>A password of one of the cast. Everybody can read it: it is put in in Development only.</summary>
/// <param name="Text">What is typed.</param>
/// <param name="State">What it is there to show.</param>
/// <param name="Age">How old it is when it is put in.</param>
/// <param name="IsFirst">Whether the office gave it out.</param>
/// <param name="Slow">What the slow function gave, base64: worked out beforehand, so that a start does not wait for it.</param>
internal sealed record SamplePassword(string Text, string State, TimeSpan Age, bool IsFirst, string Slow)
{
    /// <summary>Rounds of <see cref="Slow"/>.</summary>
    public const int Rounds = 600_000;

    /// <summary>Salt of <see cref="Slow"/>: the same for each start, as only the password of a made-up person may have.</summary>
    /// <param name="number">Number of social insurance.</param>
    public static byte[] SaltOf(string number) => System.Text.Encoding.ASCII.GetBytes($"sample person {number[^2..]}");
}
