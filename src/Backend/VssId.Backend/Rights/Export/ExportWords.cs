using System.Globalization;
using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;
using VssId.Backend.Officers.Pages;

namespace VssId.Backend.Rights.Export;

/// <summary>Words that stand for values in the copy for people.</summary>
internal static class ExportWords
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static string Of(DateTimeOffset time) => time.ToOffset(Vietnam).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Of(Sex sex) => sex is Sex.Male ? "Nam" : "Nữ";

    public static string Channel(string channel) => channel switch
    {
        "zalo" => "Zalo",
        "webchat" => "trang web BHXH",
        "ussd" => "USSD",
        "office" => "cơ quan BHXH",
        _ => channel,
    };

    public static string Of(ConsentPurpose purpose) => purpose switch
    {
        ConsentPurpose.Account => "Vận hành tài khoản",
        ConsentPurpose.Health => "Xem dữ liệu sức khỏe",
        ConsentPurpose.Notices => "Nhận thông báo",
        _ => purpose.ToString(),
    };

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.NewVisit => "Có lượt khám bệnh mới",
        NoticeKind.MissingContribution => "Tháng trước chưa đóng",
        NoticeKind.CardExpiring => "Thẻ BHYT sắp hết hạn",
        NoticeKind.OldPassword => "Mật khẩu đã sáu tháng",
        NoticeKind.SignInElsewhere => "Đăng nhập ở nơi khác",
        _ => kind.ToString(),
    };

    public static string Of(NoticeWay? way) => way switch
    {
        NoticeWay.Sms => "tin nhắn SMS",
        NoticeWay.Zalo => "Zalo",
        NoticeWay.Email => "thư điện tử",
        NoticeWay.Ussd => "lần quay số USSD sau",
        _ => "không gửi",
    };

    public static string Of(SignInEnding ending) => ending switch
    {
        SignInEnding.Open => "đang mở hoặc tự hết giờ",
        SignInEnding.SignedOut => "đã thoát",
        SignInEnding.SignedOutEverywhere => "đã thoát tất cả",
        SignInEnding.TakenOver => "chuyển sang nơi khác",
        SignInEnding.Renewed => "đăng nhập lại",
        SignInEnding.Expired => "hết giờ",
        _ => ending.ToString(),
    };

    public static string Of(FileKind kind) => kind is FileKind.Correction ? "Đề nghị sửa thông tin" : "Đề nghị xóa dữ liệu";

    public static string Of(FileState state) => state switch
    {
        FileState.Filed => "chờ xử lý",
        FileState.InHand => "đang xử lý",
        FileState.MoreNeeded => "cần bổ sung",
        FileState.Accepted => "đã chấp thuận",
        FileState.Refused => "bị từ chối",
        FileState.Withdrawn => "đã rút",
        _ => state.ToString(),
    };

    public static string Of(CorrectionField field) => field switch
    {
        CorrectionField.FullName => "họ tên",
        CorrectionField.BirthDate => "ngày sinh",
        CorrectionField.Sex => "giới tính",
        CorrectionField.PersonalNumber => "số định danh",
        CorrectionField.Address => "địa chỉ",
        CorrectionField.Email => "thư điện tử",
        CorrectionField.Other => "nội dung khác",
        _ => field.ToString(),
    };

    public static string Of(Fund fund) => fund switch
    {
        Fund.Bhxh => "BHXH",
        Fund.Bhtn => "BHTN",
        Fund.Tnld => "BHTNLĐ-BNN",
        _ => "BHYT",
    };

    public static string Of(PaymentState state) => state switch
    {
        PaymentState.Paid => "đã đóng",
        PaymentState.Late => "chậm đóng, đã đóng bù",
        _ => "chưa đóng",
    };

    public static string Of(Month month) => month.FirstDay.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Money as people write it: <c>1.250.000 đ</c>.</summary>
    /// <param name="amount">Đồng.</param>
    public static string Money(long amount) => amount.ToString("N0", CultureInfo.GetCultureInfo("vi")) + " đ";

    public static string Of(ShortTermKind kind) => kind switch
    {
        ShortTermKind.Sickness => "Ốm đau",
        ShortTermKind.ChildSickness => "Con ốm",
        ShortTermKind.PrenatalCare => "Khám thai",
        ShortTermKind.Maternity => "Thai sản",
        ShortTermKind.BirthGrant => "Trợ cấp một lần khi sinh con",
        ShortTermKind.Paternity => "Chồng nghỉ khi vợ sinh",
        _ => "Dưỡng sức",
    };

    public static string Of(MonthlyKind kind) => kind switch
    {
        MonthlyKind.Pension => "Lương hưu",
        MonthlyKind.Survivor => "Trợ cấp tuất",
        MonthlyKind.WorkAccident => "Trợ cấp TNLĐ-BNN",
        _ => "Trợ cấp hưu trí xã hội",
    };

    public static string Of(Looker looker) => looker is Looker.Self ? "Anh/chị" : "Cán bộ BHXH";

    /// <summary>A word of the audit record; words that came later stand as they are.</summary>
    public static string Look(string word) => word switch
    {
        "name" => "họ tên khi đăng nhập",
        "card" => "thẻ BHYT",
        "family" => "các con đi cùng tài khoản",
        "history" or "history, row" or "history, totals" or "history, year" => "quá trình đóng",
        "benefits" => "tiền hưởng",
        "estimate" => "ước tính tiền hưởng",
        "visits" or "visit" => "sổ khám chữa bệnh",
        "profile" => "thông tin cá nhân",
        "sign-ins" => "lần đăng nhập",
        "looks" => "lượt xem dữ liệu",
        "export" => "bản sao dữ liệu",
        "consents" => "sự đồng ý",
        "notices" => "cài đặt thông báo",
        "links" => "nơi nhận thông báo",
        "profile, masked" => "thông tin cá nhân, đã che",
        "phone" => "số điện thoại",
        "files" => "hồ sơ",
        "correction wanted" => "anh/chị đề nghị sửa",
        "deletion wanted" => "anh/chị đề nghị xóa",
        "look at lock" => "trạng thái khóa",
        "unlock" => "mở khóa",
        "look at file" => "hồ sơ",
        "take file" => "nhận hồ sơ",
        "ask for more" => "yêu cầu bổ sung hồ sơ",
        "refuse file" => "từ chối hồ sơ",
        "accept file" => "chấp nhận hồ sơ",
        "look at phone" => "số điện thoại",
        "change phone" => "đổi số điện thoại",
        "sign-in" => "đăng nhập",
        "asked by citizen" => "anh/chị yêu cầu",
        "changed by citizen" => "anh/chị thay đổi",
        _ => string.Join(", ", word.Split(' ').Select(part => OfficerWords.Reason(part) ?? part)),
    };
}
