using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Registrations;

/// <summary>How a registration stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegistrationState>))]
public enum RegistrationState
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It waits for an officer.</summary>
    Filed,

    /// <summary>An officer has it.</summary>
    InHand,

    /// <summary>The citizen is asked for more.</summary>
    MoreNeeded,

    /// <summary>The account is open.</summary>
    Approved,

    /// <summary>It is refused, with a reason; it may be put right and filed again.</summary>
    Refused,
}
