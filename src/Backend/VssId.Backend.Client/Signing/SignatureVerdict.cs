namespace VssId.Backend.Client.Signing;

/// <summary>What became of a signature. All but <see cref="Good"/> are refused alike; the difference is for counters only.</summary>
public enum SignatureVerdict
{
    /// <summary>It is right.</summary>
    Good,

    /// <summary>There is none, or not of the known form.</summary>
    Missing,

    /// <summary>It names a service without a key.</summary>
    Unknown,

    /// <summary>It is more than 300 s away from our clock.</summary>
    OutOfTime,

    /// <summary>It was not made with the service's key over this request.</summary>
    Wrong,

    /// <summary>It was seen before.</summary>
    Replayed,
}
