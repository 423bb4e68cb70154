using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Registrations;

/// <summary>What became of the wish.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChildAccountOutcome>))]
public enum ChildAccountOutcome
{
    /// <summary>The account is open; its codes go to the phone of the parent.</summary>
    Opened,

    /// <summary>The child has an account.</summary>
    HasAccount,

    /// <summary>The child is 18: it registers itself.</summary>
    TooOld,

    /// <summary>The phone serves as many accounts as it may.</summary>
    PhoneTaken,

    /// <summary>The code is over: a new one is needed.</summary>
    CodeOver,
}
