namespace VssId.Backend.Client.Signing;

/// <summary>Judges signatures of services: the receiving end of <see cref="ServiceSignature"/>.</summary>
/// <param name="keys">Name of the service → its key.</param>
/// <param name="clock">The time.</param>
public sealed class SignatureVerifier(IReadOnlyDictionary<string, byte[]> keys, TimeProvider clock)
{
    /// <summary>How far the clocks of two services may be apart.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    // A signature is in time from 300 s before our clock to 300 s after it: its nonce is remembered for both.
    private readonly SeenNonces seen = new(clock, 2 * Tolerance);

    /// <summary>Judges the signature of a request.</summary>
    /// <param name="header">Value of <see cref="ServiceSignature.Header"/>; null when it is missing.</param>
    /// <param name="method">HTTP method.</param>
    /// <param name="target">Path with query, as it came over the wire.</param>
    /// <param name="bodyHash">SHA-256 of the raw body.</param>
    /// <param name="service">The service that signed, when the verdict is <see cref="SignatureVerdict.Good"/>.</param>
    public SignatureVerdict Judge(string? header, string method, string target, ReadOnlySpan<byte> bodyHash, out string? service)
    {
        service = null;
        if (ServiceSignature.Parse(header) is not { } signature)
        {
            return SignatureVerdict.Missing;
        }

        if (!keys.TryGetValue(signature.Service, out var key))
        {
            return SignatureVerdict.Unknown;
        }

        // Judged before the time is: nobody learns from the answer which part was wrong, and only true nonces are remembered.
        if (!signature.Fits(key, method, target, bodyHash))
        {
            return SignatureVerdict.Wrong;
        }

        // Compared as seconds: a signed time can lie beyond what a date can hold.
        if (Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - signature.Timestamp) > (long)Tolerance.TotalSeconds)
        {
            return SignatureVerdict.OutOfTime;
        }

        if (!seen.Add(signature.Nonce))
        {
            return SignatureVerdict.Replayed;
        }

        service = signature.Service;
        return SignatureVerdict.Good;
    }
}
