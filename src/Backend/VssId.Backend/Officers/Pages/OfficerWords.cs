using System.Globalization;

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

    public static string Of(OfficerRole role) => role switch
    {
        OfficerRole.Unlock => "mở khóa tài khoản",
        OfficerRole.Review => "xét duyệt hồ sơ",
        OfficerRole.Audit => "kiểm tra nhật ký",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A reason or a document as the audit record names it; null when it is none.</summary>
    public static string? Reason(string name) =>
        LookReasons.Select(each => (Name: each.Value.ToString(), each.Words))
            .Concat(UnlockReasons.Select(each => (Name: each.Value.ToString(), each.Words)))
            .Concat(Documents.Select(each => (Name: each.Value.ToString(), each.Words)))
            .FirstOrDefault(each => each.Name == name).Words;

    /// <summary>A time on the clocks of Vietnam.</summary>
    public static string Of(DateTimeOffset time) => time.ToOffset(Vietnam).ToString("HH:mm:ss 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);
}
