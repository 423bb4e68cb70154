namespace VssId.Backend.Idempotency;

/// <summary>What a key is worth.</summary>
internal abstract record KeyClaim
{
    private KeyClaim()
    {
    }

    /// <summary>It is new, and ours until the transaction ends.</summary>
    internal sealed record New(byte[] Name) : KeyClaim;

    /// <summary>It was answered.</summary>
    internal sealed record Answered(byte[] Json) : KeyClaim;

    /// <summary>It was used with another request.</summary>
    internal sealed record Reused : KeyClaim;
}
