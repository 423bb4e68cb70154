namespace VssId.Channels.Zalo;

/// <summary>Whether a webhook event was proven to come from Zalo.</summary>
internal enum ZaloProof
{
    /// <summary>The signature is right.</summary>
    Right,

    /// <summary>No secret is configured: nothing can be proven.</summary>
    NoSecret,

    /// <summary>There is no signature, as in the call that Zalo makes when the webhook address is saved.</summary>
    Missing,

    /// <summary>The signature is malformed, or made with another secret, app or body.</summary>
    Wrong,
}
