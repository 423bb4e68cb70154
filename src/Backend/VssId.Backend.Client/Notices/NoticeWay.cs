using System.Text.Json.Serialization;

namespace VssId.Backend.Client.Notices;

/// <summary>Ways on which notices come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeWay>))]
public enum NoticeWay
{
    /// <summary>A text message to the phone on record.</summary>
    Sms,

    /// <summary>The Zalo conversation that was signed in last; by text message when Zalo's window is closed.</summary>
    Zalo,

    /// <summary>E-mail to the address on record.</summary>
    Email,

    /// <summary>Shown when the citizen dials the next time.</summary>
    Ussd,
}
