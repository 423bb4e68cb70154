using System.Text.Json.Serialization;

namespace VssId.Backend.Client;

/// <summary>What a one-time code is for. A code works for its purpose only (R5).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChallengePurpose>))]
public enum ChallengePurpose
{
    /// <summary>Signing in; asked for by number.</summary>
    SignIn,

    /// <summary>A new password in place of a forgotten one; asked for by number.</summary>
    SetPassword,

    /// <summary>A new password in place of a known one; asked for in a session.</summary>
    ChangePassword,

    /// <summary>Personal data in full; asked for in a session.</summary>
    ShowProfile,

    /// <summary>Another phone: the code to the phone on record; asked for in a session.</summary>
    ChangePhone,

    /// <summary>Another phone: the code to the new phone; asked for in a session.</summary>
    NewPhone,

    /// <summary>A copy of one's data; asked for in a session.</summary>
    Export,

    /// <summary>The wish to have one's data deleted; asked for in a session.</summary>
    Deletion,

    /// <summary>Medical visits in detail; asked for in a session.</summary>
    ShowVisits,

    /// <summary>The phone of a registration; asked for in it.</summary>
    Registration,

    /// <summary>Going on with a registration elsewhere; asked for by its code.</summary>
    Draft,

    /// <summary>An account for a child; asked for in a session.</summary>
    ChildAccount,
}
