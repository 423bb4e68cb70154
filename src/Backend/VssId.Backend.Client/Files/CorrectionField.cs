using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Files;

/// <summary>What on record is wrong.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CorrectionField>))]
public enum CorrectionField
{
    /// <summary>Name.</summary>
    FullName,

    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Personal identification number.</summary>
    PersonalNumber,

    /// <summary>Address.</summary>
    Address,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>Something else, in the citizen's words.</summary>
    Other,
}
