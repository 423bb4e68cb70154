using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client.Registrations;

namespace VssId.Backend.Registrations;

/// <summary>The words about registrations that leave by text and e-mail. A text is one segment, so without accents (3GPP TS 23.038).</summary>
internal static class RegistrationText
{
    /// <summary>That the account is open, with the link for the first password.</summary>
    public static string Opened(string number, string link, TimeSpan lifetime) => string.Create(
        CultureInfo.InvariantCulture, $"VssID: Tai khoan {Masked(number)} da mo. Dat mat khau trong {(int)lifetime.TotalMinutes} phut: {link} Het han thi nhan \"quen mat khau\".");

    /// <summary>What an officer decided, without the reason: that is told in the conversation only.</summary>
    public static string Of(RegistrationState state, string code) => state switch
    {
        RegistrationState.MoreNeeded => $"VssID: Ho so {code} can bo sung. Anh/chi mo lai VssID, chon Dang ky de xem can gi, hoac goi 19009068.",
        RegistrationState.Refused => $"VssID: Ho so {code} chua duoc chap nhan. Anh/chi mo lai VssID, chon Dang ky de xem ly do va sua, hoac goi 19009068.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Subject and text of the e-mail about an open account, in Vietnamese and then in English. It holds no link: whoever reads it is asked for a code.</summary>
    public static (string Subject, string Text) OpenedByEmail(string number) => (
        "Tài khoản VssID của anh/chị đã được mở",
        $"Tài khoản giao dịch điện tử {Masked(number)} đã được mở. Đường dẫn đặt mật khẩu lần đầu đã gửi qua tin nhắn SMS. Nếu không nhận được hoặc đã hết hạn, anh/chị nhắn \"quên mật khẩu\" cho VssID trên Zalo hoặc cổng BHXH. Anh/chị cũng có thể đăng nhập ngay bằng mã một lần.\n\nNếu không phải anh/chị đăng ký, hãy gọi ngay 1900 9068.\n\n"
        + $"Your account {Masked(number)} is open. The link for the first password was sent by SMS. If it did not arrive or is over, write \"forgot password\" to VssID on Zalo or on the BHXH portal. You can also sign in with a one-time code now. If it was not you, please call 1900 9068 at once.\n");

    /// <summary>Subject and text of the e-mail about a decision.</summary>
    public static (string Subject, string Text) ByEmail(RegistrationState state, string code) => state is RegistrationState.Refused
        ? ("Hồ sơ đăng ký VssID chưa được chấp nhận",
            $"Hồ sơ {code} chưa được chấp nhận. Anh/chị mở lại VssID, chọn Đăng ký để xem lý do và sửa; những gì đã nhập vẫn còn. Cần giúp, gọi 1900 9068.\n\nFile {code} was not accepted. Open VssID again and choose Register to see why and to correct it; what you entered is kept.\n")
        : ("Hồ sơ đăng ký VssID cần bổ sung",
            $"Hồ sơ {code} cần bổ sung. Anh/chị mở lại VssID, chọn Đăng ký để xem cần gì; những gì đã nhập vẫn còn. Cần giúp, gọi 1900 9068.\n\nFile {code} needs more. Open VssID again and choose Register to see what; what you entered is kept.\n");

    private static string Masked(string number) => People.Masking.Number(number);
}
