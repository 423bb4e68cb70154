using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Registrations;

/// <summary>What became of a declaration.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FilingOutcome>))]
public enum FilingOutcome
{
    /// <summary>It is like the record: the account is open.</summary>
    Approved,

    /// <summary>It waits for the office.</summary>
    Filed,

    /// <summary>Nobody is on record by this number.</summary>
    NotOnRecord,

    /// <summary>This citizen has an account.</summary>
    HasAccount,

    /// <summary>The phone serves as many accounts as it may.</summary>
    PhoneTaken,

    /// <summary>The phone is not proven: a code is needed.</summary>
    PhoneNotProven,

    /// <summary>A picture is not kept any more: it is to be sent again.</summary>
    PhotoMissing,
}
