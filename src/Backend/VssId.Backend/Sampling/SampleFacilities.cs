using VssId.Backend.Cards;
using VssId.Backend.Locations;

namespace VssId.Backend.Sampling;

/// <summary>Made-up places of first care, three in each province of today.</summary>
/// <remarks>Names of the provinces: Resolution 202/2025/QH15; codes: General Statistics Office.</remarks>
internal static class SampleFacilities
{
    private static readonly (string Code, string Name)[] Provinces =
    [
        ("01", "Hà Nội"), ("04", "Cao Bằng"), ("08", "Tuyên Quang"), ("11", "Điện Biên"), ("12", "Lai Châu"), ("14", "Sơn La"), ("15", "Lào Cai"),
        ("19", "Thái Nguyên"), ("20", "Lạng Sơn"), ("22", "Quảng Ninh"), ("24", "Bắc Ninh"), ("25", "Phú Thọ"), ("31", "Hải Phòng"), ("33", "Hưng Yên"),
        ("37", "Ninh Bình"), ("38", "Thanh Hóa"), ("40", "Nghệ An"), ("42", "Hà Tĩnh"), ("44", "Quảng Trị"), ("46", "Huế"), ("48", "Đà Nẵng"),
        ("51", "Quảng Ngãi"), ("52", "Gia Lai"), ("56", "Khánh Hòa"), ("66", "Đắk Lắk"), ("68", "Lâm Đồng"), ("75", "Đồng Nai"), ("79", "Hồ Chí Minh"),
        ("80", "Tây Ninh"), ("82", "Đồng Tháp"), ("86", "Vĩnh Long"), ("91", "An Giang"), ("92", "Cần Thơ"), ("96", "Cà Mau"),
    ];

    private static readonly Dictionary<string, string> ProvinceNames = Provinces.ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);

    private static readonly string[] Cities = ["01", "31", "46", "48", "75", "79", "92"];

    /// <summary>Codes of the provinces.</summary>
    public static IReadOnlyList<string> ProvinceCodes { get; } = [.. Provinces.Select(row => row.Code)];

    /// <summary>Everything between code and name of a province's three.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = ["001", "101", "C54"];

    /// <summary>All of them.</summary>
    public static IEnumerable<Facility> All() => Provinces.SelectMany(row => new[]
    {
        Of(row.Code, "001", $"Bệnh viện Đa khoa Mẫu {row.Name}"),
        Of(row.Code, "101", $"Trạm Y tế Mẫu số 1 {row.Name}"),
        Of(row.Code, "C54", $"Phòng khám Đa khoa Mẫu {row.Name}"),
    });

    /// <summary>The office that issues the cards of a province.</summary>
    public static string OfficeOf(string province) => $"BHXH {KindOf(province)} {ProvinceNames[province]}";

    /// <summary>The province as the last part of an address.</summary>
    public static string AddressOf(string province) => $"{(Cities.Contains(province, StringComparer.Ordinal) ? "Thành phố" : "Tỉnh")} {ProvinceNames[province]}";

    private static Facility Of(string province, string suffix, string name) => new() { Code = province + suffix, Name = name, FoldedName = Folding.Fold(name), ProvinceCode = province };

    private static string KindOf(string province) => Cities.Contains(province, StringComparer.Ordinal) ? "thành phố" : "tỉnh";
}
