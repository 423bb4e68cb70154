using System.Globalization;

namespace VssId.Backend.Challenges;

/// <summary>The text message of a code (R13): one segment, names the service, the minutes and where the code is for, warns, and ends with the code.</summary>
/// <remarks>Without accents: with them a segment holds 70 letters only (3GPP TS 23.038), and old phones show them as boxes.</remarks>
internal static class CodeText
{
    /// <summary>Words the message.</summary>
    public static string Of(string code, string channel, TimeSpan lifetime) => string.Create(
        CultureInfo.InvariantCulture,
        $"VssID: Ma dang nhap cho {PlaceOf(channel)}, dung trong {(int)lifetime.TotalMinutes} phut. Khong chia se ma nay cho bat ky ai, ke ca can bo BHXH. Ma cua anh/chi: {code}");

    private static string PlaceOf(string channel) => channel switch
    {
        "zalo" => "Zalo",
        "webchat" => "trang web BHXH",
        _ => "USSD",
    };
}
