namespace VssId.Channels.Ussd;

/// <summary>Why a request of a gateway is refused.</summary>
internal enum UssdRefusal
{
    /// <summary>It comes from an address that is not on the list.</summary>
    Address,

    /// <summary>Its key is missing or wrong.</summary>
    Key,

    /// <summary>It is longer than 64 KB.</summary>
    TooLarge,

    /// <summary>Its body is no form.</summary>
    Form,

    /// <summary>A field is missing, comes twice, or is too long.</summary>
    Field,

    /// <summary>The phone number is none of Vietnam.</summary>
    Phone,

    /// <summary>Another code was dialled.</summary>
    ServiceCode,
}
