using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Pages;

/// <summary>Outcomes of what was typed on a secure page.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PageOutcome>))]
public enum PageOutcome
{
    /// <summary>Right; the page goes on with another step.</summary>
    Next,

    /// <summary>Right; the page shows the digits for the conversation.</summary>
    Done,

    /// <summary>The password is wrong; it may be typed again.</summary>
    Wrong,

    /// <summary>The new password may not be taken.</summary>
    Refused,

    /// <summary>Too many failures in a row (R7): no password is taken for a while.</summary>
    Locked,

    /// <summary>The page is over.</summary>
    Over,

    /// <summary>Too many passwords are judged at this moment: nothing was tried.</summary>
    Busy,
}
