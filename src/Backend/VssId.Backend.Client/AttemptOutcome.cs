using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>Outcomes of trying a code.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttemptOutcome>))]
public enum AttemptOutcome
{
    /// <summary>The code is right: there is a session.</summary>
    Right,

    /// <summary>The code is right, and the account is in use elsewhere (R16): nothing has changed until the take-over is confirmed.</summary>
    InUse,

    /// <summary>The code is wrong: it may be typed again.</summary>
    Wrong,

    /// <summary>The challenge is over (expired, used, five wrong tries, replaced by a newer one): a new code is needed.</summary>
    Void,

    /// <summary>Too many failures in a row (R7): no code is taken for a while.</summary>
    Locked,
}
