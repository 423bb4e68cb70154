using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>How a sign-in ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SignInEnding>))]
public enum SignInEnding
{
    /// <summary>It has not: it is the one in use.</summary>
    Open,

    /// <summary>The citizen left.</summary>
    SignedOut,

    /// <summary>The citizen left everywhere.</summary>
    SignedOutEverywhere,

    /// <summary>The citizen went on elsewhere.</summary>
    TakenOver,

    /// <summary>The citizen signed in anew in the same place.</summary>
    Renewed,

    /// <summary>Its time was over (R15).</summary>
    Expired,
}
