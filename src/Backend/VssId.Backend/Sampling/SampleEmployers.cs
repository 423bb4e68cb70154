using VssId.Backend.History;

namespace VssId.Backend.Sampling;

/// <summary>Made-up employers, and groups for which people are in the health insurance.</summary>
internal static class SampleEmployers
{
    public const string Garments = "TM0001A";
    public const string Software = "TM0002B";
    public const string Steel = "TM0003C";
    public const string Shoes = "TM0004D";
    public const string School = "HC0001A";
    public const string Clinic = "HC0002B";
    public const string Household = "HG0001A";
    public const string Children = "TE0001A";
    public const string Pupils = "HS0001A";
    public const string NearPoor = "CN0001A";
    public const string Pensioners = "HT0001A";
    public const string Elders = "LH0001A";
    public const string Merit = "CB0001A";
    public const string Assistance = "BT0001A";
    public const string Jobless = "TN0001A";

    /// <summary>Companies, for the crowd.</summary>
    public static IReadOnlyList<string> Companies { get; } = [Garments, Software, Steel, Shoes];

    /// <summary>All of them.</summary>
    public static IEnumerable<EmployerRow> All() =>
    [
        Of(Garments, "Công ty TNHH May Mẫu Hạc Thành", "Phường Hạc Thành, Tỉnh Thanh Hóa"),
        Of(Software, "Công ty Cổ phần Phần mềm Mẫu Sông Mã", "Phường Hàm Rồng, Tỉnh Thanh Hóa"),
        Of(Steel, "Công ty Cổ phần Thép Mẫu Nghi Sơn", "Phường Nghi Sơn, Tỉnh Thanh Hóa"),
        Of(Shoes, "Công ty TNHH Giày Mẫu Hoằng Hóa", "Xã Hoằng Hóa, Tỉnh Thanh Hóa"),
        Of(School, "Trường THPT Mẫu Đào Duy Từ", "Phường Hạc Thành, Tỉnh Thanh Hóa"),
        Of(Clinic, "Bệnh viện Đa khoa Mẫu Thanh Hóa", "Phường Hạc Thành, Tỉnh Thanh Hóa"),
        Of(Household, "BHYT hộ gia đình – đại lý thu Mẫu", null),
        Of(Children, "Trẻ em dưới 6 tuổi – UBND phường Mẫu", null),
        Of(Pupils, "Học sinh, sinh viên – Trường Đại học Mẫu", null),
        Of(NearPoor, "Hộ cận nghèo – UBND xã Mẫu", null),
        Of(Pensioners, "Người hưởng lương hưu – BHXH Mẫu", null),
        Of(Elders, "Trợ cấp hưu trí xã hội – UBND phường Mẫu", null),
        Of(Merit, "Cựu chiến binh – UBND phường Mẫu", null),
        Of(Assistance, "Bảo trợ xã hội – UBND phường Mẫu", null),
        Of(Jobless, "Người hưởng trợ cấp thất nghiệp – BHXH Mẫu", null),
    ];

    private static EmployerRow Of(string code, string name, string? workplace) => new() { Code = code, Name = name, Workplace = workplace };
}
