using System.Globalization;

namespace VssId.Backend.Profile;

/// <summary>The words about phones: a text message is one segment, so without accents (3GPP TS 23.038).</summary>
internal static class PhoneText
{
    // Vietnam has one time zone, without summer time.
    private static readonly TimeSpan Hanoi = TimeSpan.FromHours(7);

    /// <summary>A phone, <c>+84…</c>, as people write it: <c>0900 000 017</c>.</summary>
    public static string Of(string phone) => phone is ['+', '8', '4', ..] && phone.Length == 12 ? $"0{phone[3..6]} {phone[6..9]} {phone[9..]}" : phone;

    /// <summary>What the old phone is told.</summary>
    public static string ToOld(DateTimeOffset at) =>
        $"VssID: Tai khoan cua anh/chi da doi sang so dien thoai khac luc {Time(at)}. Neu khong phai anh/chi lam, goi ngay 19009068 hoac den co quan BHXH.";

    /// <summary>What the new phone is told, when the office put it on record.</summary>
    public static string ToNew(DateTimeOffset at) =>
        $"VssID: Co quan BHXH da ghi so nay cho tai khoan cua anh/chi luc {Time(at)}. Ma dang nhap se gui ve so nay. Neu khong phai, goi 19009068.";

    /// <summary>Subject and text of the e-mail, in Vietnamese and then in English.</summary>
    public static (string Subject, string Text) Email(DateTimeOffset at) => (
        "Số điện thoại của tài khoản VssID đã đổi",
        $"Tài khoản của anh/chị đã đổi sang số điện thoại khác lúc {Time(at)}. Nếu không phải anh/chị làm, hãy gọi ngay 1900 9068 hoặc đến cơ quan BHXH gần nhất.\n\n"
        + $"The phone of your account was changed at {Time(at)}. If it was not you, please call 1900 9068 at once or go to the nearest office.\n");

    private static string Time(DateTimeOffset at) => at.ToOffset(Hanoi).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
}
