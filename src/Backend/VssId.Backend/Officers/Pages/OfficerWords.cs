using System.Diagnostics;
using System.Globalization;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Registrations;

namespace VssId.Backend.Officers.Pages;

/// <summary>The words of the officers' pages that stand for values.</summary>
internal static class OfficerWords
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static IReadOnlyList<(LookReason Value, string Words)> LookReasons { get; } =
    [
        (LookReason.Counter, "Người dân đến tại quầy"),
        (LookReason.Call, "Người dân gọi điện"),
        (LookReason.Letter, "Người dân gửi văn bản"),
    ];

    public static IReadOnlyList<(UnlockReason Value, string Words)> UnlockReasons { get; } =
    [
        (UnlockReason.Mistyped, "Người dân nhập sai mã nhiều lần"),
        (UnlockReason.Stranger, "Người khác đã thử mã"),
        (UnlockReason.Phone, "Điện thoại từng bị mất hoặc đưa người khác, nay đã lấy lại"),
    ];

    public static IReadOnlyList<(ShownDocument Value, string Words)> Documents { get; } =
    [
        (ShownDocument.IdentityCard, "Thẻ căn cước hoặc căn cước công dân"),
        (ShownDocument.ElectronicIdentity, "Căn cước điện tử mức 2 trên VNeID"),
        (ShownDocument.Passport, "Hộ chiếu"),
        (ShownDocument.BirthCertificate, "Giấy khai sinh của trẻ, kèm giấy tờ của người đại diện"),
    ];

    public static IReadOnlyList<(FileKind Value, string Words)> Kinds { get; } = [.. Enum.GetValues<FileKind>().Select(kind => (kind, Of(kind)))];

    public static IReadOnlyList<(FileState Value, string Words)> States { get; } = [.. Enum.GetValues<FileState>().Select(state => (state, Of(state)))];

    public static IReadOnlyList<(RegistrationState Value, string Words)> RegistrationStates { get; } =
        [.. Enum.GetValues<RegistrationState>().Where(state => state is not RegistrationState.Draft).Select(state => (state, Of(state)))];

    public static IReadOnlyList<(RefusalReason Value, string Words)> RefusalReasons { get; } = [.. Enum.GetValues<RefusalReason>().Select(reason => (reason, Of(reason)))];

    public static string Of(RegistrationState state) => state switch
    {
        RegistrationState.Draft => "Đang viết",
        RegistrationState.Filed => "Mới nhận",
        RegistrationState.InHand => "Đang xử lý",
        RegistrationState.MoreNeeded => "Chờ bổ sung",
        RegistrationState.Approved => "Đã duyệt",
        RegistrationState.Refused => "Đã từ chối",
        _ => throw new UnreachableException(),
    };

    /// <summary>As the citizen reads it.</summary>
    public static string Of(RefusalReason reason) => reason switch
    {
        RefusalReason.Name => "Họ tên khác với hồ sơ BHXH",
        RefusalReason.Number => "Số định danh hoặc ngày sinh khác với hồ sơ BHXH",
        RefusalReason.Picture => "Ảnh mờ hoặc không đọc được, anh/chị gửi lại ảnh",
        RefusalReason.Face => "Ảnh chân dung chưa khớp với giấy tờ",
        RefusalReason.Account => "Mã số này đã có tài khoản",
        RefusalReason.Paper => "Anh/chị mang tờ khai đã ký và giấy tờ tùy thân đến cơ quan BHXH",
        _ => throw new UnreachableException(),
    };

    public static string Of(PhotoKind kind) => kind switch
    {
        PhotoKind.Portrait => "Ảnh chân dung",
        PhotoKind.Front => "Mặt trước giấy tờ",
        PhotoKind.Back => "Mặt sau giấy tờ",
        _ => throw new UnreachableException(),
    };

    public static string Channel(string channel) => channel switch
    {
        "zalo" => "qua Zalo",
        "webchat" => "qua trang web",
        _ => "qua USSD",
    };

    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Correction => "Sửa thông tin",
        FileKind.Deletion => "Xóa dữ liệu",
        _ => throw new UnreachableException(),
    };

    public static string Of(FileState state) => state switch
    {
        FileState.Filed => "Mới nhận",
        FileState.InHand => "Đang xử lý",
        FileState.MoreNeeded => "Chờ bổ sung",
        FileState.Accepted => "Đã chấp nhận",
        FileState.Refused => "Đã từ chối",
        FileState.Withdrawn => "Đã rút",
        _ => throw new UnreachableException(),
    };

    public static string Of(CorrectionField field) => field switch
    {
        CorrectionField.FullName => "Họ tên",
        CorrectionField.BirthDate => "Ngày sinh",
        CorrectionField.Sex => "Giới tính",
        CorrectionField.PersonalNumber => "Số định danh",
        CorrectionField.Address => "Địa chỉ",
        CorrectionField.Email => "E-mail",
        CorrectionField.Other => "Việc khác",
        _ => throw new UnreachableException(),
    };

    public static string Sex(string? sex) => sex switch
    {
        nameof(Client.Sex.Male) => "Nam",
        nameof(Client.Sex.Female) => "Nữ",
        _ => string.Empty,
    };

    public static string Of(OfficerRole role) => role switch
    {
        OfficerRole.Unlock => "mở khóa tài khoản",
        OfficerRole.Files => "hồ sơ và số điện thoại",
        OfficerRole.Review => "xét duyệt hồ sơ",
        OfficerRole.Audit => "kiểm tra nhật ký",
        _ => throw new UnreachableException(),
    };

    /// <summary>A reason or a document as the audit record names it; null when it is none.</summary>
    public static string? Reason(string name) =>
        LookReasons.Select(each => (Name: each.Value.ToString(), each.Words))
            .Concat(UnlockReasons.Select(each => (Name: each.Value.ToString(), each.Words)))
            .Concat(Documents.Select(each => (Name: each.Value.ToString(), each.Words)))
            .FirstOrDefault(each => each.Name == name).Words;

    /// <summary>A day on the calendars of Vietnam.</summary>
    public static string Day(DateTimeOffset time) => time.ToOffset(Vietnam).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A time on the clocks of Vietnam.</summary>
    public static string Of(DateTimeOffset time) => time.ToOffset(Vietnam).ToString("HH:mm:ss 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
