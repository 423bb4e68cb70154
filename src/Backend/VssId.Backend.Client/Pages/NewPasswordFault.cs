using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>Why a new password may not be taken (R51).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NewPasswordFault>))]
public enum NewPasswordFault
{
    /// <summary>Fewer than 8 characters.</summary>
    TooShort,

    /// <summary>More than 200 UTF-16 units.</summary>
    TooLong,

    /// <summary>A letter or a digit is missing.</summary>
    OneKind,

    /// <summary>One of those that everybody tries first.</summary>
    Common,

    /// <summary>Holds the number, the birthday or the phone.</summary>
    Personal,

    /// <summary>The same as the one it replaces.</summary>
    Same,
}
