using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;

namespace VssId.Backend.Notices;

/// <summary>The words of notices that leave as text messages and e-mails: nothing of health, no number, no name, and what to do next.</summary>
internal static class NoticeText
{
    /// <summary>A text message: one segment, so without accents (3GPP TS 23.038).</summary>
    public static string Sms(NoticeGiven notice) => notice.Kind switch
    {
        NoticeKind.NewVisit => $"VssID: The BHYT cua anh/chi duoc dung ngay {Day(notice)}. Neu khong phai anh/chi dung the, hay goi 1900 9068 hoac den co quan BHXH.",
        NoticeKind.MissingContribution => $"VssID: Thang {Month(notice)} chua ghi nhan dong BHXH cho anh/chi. Anh/chi hay hoi noi lam viec, hoac goi 1900 9068 de duoc giup.",
        NoticeKind.CardExpiring => $"VssID: The BHYT cua anh/chi co gia tri den het ngay {Day(notice)}. Anh/chi hay gia han truoc ngay do. Can giup, goi 1900 9068.",
        NoticeKind.OldPassword => $"VssID: Mat khau cua anh/chi da dung sau thang. Anh/chi hay dang nhap va doi mat khau truoc ngay {Day(notice)}.",
        NoticeKind.SignInElsewhere => $"VssID: Tai khoan vua duoc dang nhap tren {Channel(notice, "trang web")} ngay {Day(notice)}. Neu khong phai anh/chi, hay dang nhap va chon Thoat tat ca, hoac goi 1900 9068.",
        _ => throw new UnreachableException(),
    };

    /// <summary>Subject and text of an e-mail, in Vietnamese and then in English.</summary>
    public static (string Subject, string Text) Email(NoticeGiven notice)
    {
        var (subject, vietnamese, english) = notice.Kind switch
        {
            NoticeKind.NewVisit => (
                "Thẻ BHYT của anh/chị vừa được dùng",
                $"Thẻ BHYT của anh/chị được dùng ngày {Day(notice)}. Nếu không phải anh/chị dùng thẻ, hãy gọi 1900 9068 hoặc đến cơ quan BHXH gần nhất.",
                $"Your health-insurance card was used on {Day(notice)}. If it was not you, please call 1900 9068 or go to the nearest office."),
            NoticeKind.MissingContribution => (
                $"Tháng {Month(notice)} chưa ghi nhận đóng BHXH",
                $"Tháng {Month(notice)} chưa ghi nhận khoản đóng BHXH nào cho anh/chị. Anh/chị hãy hỏi nơi làm việc, hoặc gọi 1900 9068 để được giúp.",
                $"No contribution is on record for you for {Month(notice)}. Please ask your employer, or call 1900 9068."),
            NoticeKind.CardExpiring => (
                "Thẻ BHYT của anh/chị sắp hết hạn",
                $"Thẻ BHYT của anh/chị có giá trị đến hết ngày {Day(notice)}. Anh/chị hãy gia hạn trước ngày đó. Cần giúp, anh/chị gọi 1900 9068.",
                $"Your health-insurance card is valid until {Day(notice)}. Please renew it before that day. For help call 1900 9068."),
            NoticeKind.OldPassword => (
                "Mật khẩu của anh/chị đã dùng sáu tháng",
                $"Mật khẩu của anh/chị đã dùng sáu tháng. Anh/chị hãy đăng nhập và đổi mật khẩu trước ngày {Day(notice)}. Thư này không có đường dẫn nào để bấm vào.",
                $"Your password is six months old. Please sign in and change it before {Day(notice)}. This e-mail holds no link to click."),
            NoticeKind.SignInElsewhere => (
                "Tài khoản của anh/chị vừa được đăng nhập",
                $"Tài khoản của anh/chị vừa được đăng nhập trên {Channel(notice, "trang web BHXH")} ngày {Day(notice)}. Nếu không phải anh/chị, hãy đăng nhập và chọn \"Thoát tất cả\", hoặc gọi 1900 9068.",
                $"Your account was signed in on {Channel(notice, "the web site")} on {Day(notice)}. If it was not you, please sign in and choose \"Sign out everywhere\", or call 1900 9068."),
            _ => throw new UnreachableException(),
        };
        return ("VssID: " + subject, $"Kính gửi anh/chị,\n\n{vietnamese}\n\nAnh/chị đổi cách nhận thông báo trong mục Tài khoản, phần Thông báo.\n\n--\n\n{english}\nYou can change how you are told under Account, Notices.\n");
    }

    private static string Day(NoticeGiven notice) => notice.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Month(NoticeGiven notice) => notice.Day.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    private static string Channel(NoticeGiven notice, string web) => notice.Channel switch
    {
        "zalo" => "Zalo",
        "ussd" => "USSD",
        _ => web,
    };
}
