using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>What a secure page asks for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageStep>))]
public enum PageStep
{
    /// <summary>The password.</summary>
    Password,

    /// <summary>A new password, twice.</summary>
    NewPassword,

    /// <summary>The password and a new one, twice.</summary>
    Both,

    /// <summary>Nothing but the wish to have the file.</summary>
    Take,

    /// <summary>Nothing any more: the digits were shown, or the file was taken.</summary>
    Done,
}
