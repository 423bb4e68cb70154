using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>Outcomes of typing the digits of a secure page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProofOutcome>))]
public enum ProofOutcome
{
    /// <summary>They are right. Signing in: there is a session. A forgotten password: the new one stands. A known password: a code is wanted next.</summary>
    Right,

    /// <summary>They are right, and the account is in use elsewhere: a code for signing in decides (R16).</summary>
    InUse,

    /// <summary>The page is not finished: nobody has seen digits yet. This is no try.</summary>
    NotYet,

    /// <summary>They are wrong: they may be typed again.</summary>
    Wrong,

    /// <summary>The page is over (expired, used, three wrong tries, two minutes since it showed them): a new one is needed.</summary>
    Void,
}
