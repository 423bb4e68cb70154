using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client;

namespace VssId.Backend.Challenges;

/// <summary>The text message of a code (R13): one segment, names the service, the minutes and where the code is for, warns, and ends with the code.</summary>
/// <remarks>Without accents: with them a segment holds 70 letters only (3GPP TS 23.038), and old phones show them as boxes.</remarks>
internal static class CodeText
{
    /// <summary>Words the message.</summary>
    public static string Of(string code, ChallengePurpose purpose, string channel, TimeSpan lifetime) => string.Create(
        CultureInfo.InvariantCulture,
        $"VssID: Ma {UseOf(purpose)} cho {PlaceOf(channel)}, dung trong {(int)lifetime.TotalMinutes} phut. Khong chia se ma nay cho bat ky ai, ke ca can bo BHXH. Ma cua anh/chi: {code}");

    private static string UseOf(ChallengePurpose purpose) => purpose switch
    {
        ChallengePurpose.SignIn => "dang nhap",
        ChallengePurpose.SetPassword => "dat lai mat khau",
        ChallengePurpose.ChangePassword => "doi mat khau",
        ChallengePurpose.ShowProfile => "xem thong tin",
        ChallengePurpose.ChangePhone => "doi so dien thoai",
        ChallengePurpose.NewPhone => "nhan so moi",
        ChallengePurpose.Export => "lay du lieu",
        ChallengePurpose.Deletion => "xoa du lieu",
        ChallengePurpose.ShowVisits => "xem so kham benh",
        ChallengePurpose.Registration => "dang ky tai khoan",
        ChallengePurpose.Draft => "mo ho so dang ky",
        ChallengePurpose.ChildAccount => "mo tai khoan con",
        _ => throw new UnreachableException(),
    };

    private static string PlaceOf(string channel) => channel switch
    {
        "zalo" => "Zalo",
        "webchat" => "trang web BHXH",
        _ => "USSD",
    };
}
