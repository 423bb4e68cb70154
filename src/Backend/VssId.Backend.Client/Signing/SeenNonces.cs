namespace VssId.Backend.Client.Signing;

/// <summary>Remembers nonces for as long as their signatures are in time.</summary>
/// <remarks>
/// Two generations of a set: each is dropped whole when it is too old, so an entry costs one look-up and no timer. It is kept
/// in the process: a request replayed to another replica meets the idempotency key there when it has an effect.
/// </remarks>
internal sealed class SeenNonces(TimeProvider clock, TimeSpan life)
{
    private readonly Lock gate = new();
    private HashSet<string> young = new(StringComparer.Ordinal);
    private HashSet<string> old = new(StringComparer.Ordinal);
    private DateTimeOffset turnAt = clock.GetUtcNow() + life;

    /// <summary>Whether the nonce is new; from then on it is not.</summary>
    public bool Add(string nonce)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (now >= turnAt)
            {
                // After a pause of two lives both generations are too old.
                old = now >= turnAt + life ? new(StringComparer.Ordinal) : young;
                young = new(StringComparer.Ordinal);
                turnAt = now + life;
            }

            return !old.Contains(nonce) && young.Add(nonce);
        }
    }
}
