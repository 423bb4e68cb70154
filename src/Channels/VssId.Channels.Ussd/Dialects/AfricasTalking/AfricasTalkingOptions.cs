namespace VssId.Channels.Ussd.Dialects.AfricasTalking;

/// <summary>How the gateway proves itself: it signs nothing, so its addresses and a key have to do.</summary>
public sealed class AfricasTalkingOptions
{
    /// <summary>Addresses it calls from, as <c>203.0.113.7</c> or <c>203.0.113.0/24</c>. Default none: nobody is let in but, in Development, this machine.</summary>
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>
    /// Key that comes in the header <c>X-Gateway-Key</c> or as <c>?key=</c> of the registered address, at least 32 characters. No default outside
    /// Development: an empty secret would let everybody in who has the right address.
    /// </summary>
    public string Key { get; set; } = "";
}
