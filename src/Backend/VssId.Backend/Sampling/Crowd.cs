using System.Globalization;
using VssId.Backend.Client;

namespace VssId.Backend.Sampling;

/// <summary>Makes up any number of people. The same seed and index give the same person.</summary>
/// <remarks>Lists of common names, shares of subjects and ages by sight of public statistics: likely, not exact.</remarks>
internal sealed class Crowd(int seed)
{
    /// <summary>Numbers of social insurance of the crowd begin here.</summary>
    public const long FirstNumber = 9_910_000_000;

    // Ages are counted to this day, so that a person does not change with the date of loading.
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly string[] Families =
    [
        "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
        "Đinh", "Trịnh", "Mai", "Lò", "Hà", "Tạ", "Cao", "Lương", "Quách",
    ];

    private static readonly string[] MaleMiddles = ["Văn", "Văn", "Đức", "Minh", "Quốc", "Hữu", "Xuân", "Công", "Đình", "Thanh", "Anh", "Ngọc"];
    private static readonly string[] FemaleMiddles = ["Thị", "Thị", "Thị", "Thu", "Ngọc", "Minh", "Thanh", "Phương", "Kim", "Hồng", "Bích", "Thùy"];
    private static readonly string[] MaleNames = ["Hùng", "Dũng", "Nam", "Long", "Sơn", "Tuấn", "Hải", "Thắng", "Cường", "Bình", "Quân", "Phúc", "Khoa", "Tâm", "Đạt", "Hiếu", "Lâm", "Trung", "Vinh", "Ước"];
    private static readonly string[] FemaleNames = ["Lan", "Hoa", "Hương", "Mai", "Hằng", "Nga", "Linh", "Trang", "Thảo", "Yến", "Hạnh", "Dung", "Thúy", "Nhung", "Loan", "Quyên", "Vân", "Xuân", "Oanh", "Ái"];
    private static readonly string[] Wards = ["Phường Mẫu Đông", "Phường Mẫu Tây", "Xã Mẫu Sơn", "Xã Mẫu Thủy", "Xã Tân Mẫu", "Phường Mẫu Trung"];
    private static readonly string[] Workers = ["DN", "DN", "DN", "DN", "DN", "HX", "CH", "HC", "GD", "GD", "GD", "GB", "CN", "HN", "DT", "TN"];
    private static readonly string[] Elders = ["HT", "HT", "HT", "HT", "GD", "GD", "GD", "BT", "CB", "KC"];

    /// <summary>The person of an index, from 0 on.</summary>
    public SamplePerson PersonAt(int index)
    {
        // A seeded generator of its own for each index: loading can go on where it stopped.
        var random = new Random(unchecked((seed * 397) ^ (index * 7919)));
        var birthDate = Today.AddDays(-random.Next(30, 92 * 365));
        var sex = random.Next(2) == 0 ? Sex.Male : Sex.Female;
        var name = sex == Sex.Male
            ? $"{Pick(random, Families)} {Pick(random, MaleMiddles)} {Pick(random, MaleNames)}"
            : $"{Pick(random, Families)} {Pick(random, FemaleMiddles)} {Pick(random, FemaleNames)}";
        var province = SampleFacilities.ProvinceCodes[random.Next(SampleFacilities.ProvinceCodes.Count)];
        return new SamplePerson(
            (FirstNumber + index).ToString(CultureInfo.InvariantCulture),
            random.Next(100) < 97 ? Numbers.Personal("099", birthDate, sex, index) : null,
            name,
            birthDate,
            sex,
            string.Create(CultureInfo.InvariantCulture, $"+8454{index:D7}"),
            $"{Pick(random, Wards)}, {SampleFacilities.AddressOf(province)}",
            CardOf(random, birthDate, province));
    }

    private static SampleCard? CardOf(Random random, DateOnly birthDate, string province)
    {
        // One in sixteen is not insured.
        if (random.Next(16) == 0)
        {
            return null;
        }

        var subject = SubjectOf(random, Today.Year - birthDate.Year);
        var facility = province + SampleFacilities.Suffixes[random.Next(SampleFacilities.Suffixes.Count)];
        DateOnly? lastDay = subject is "HS" or "SV" or "GD" or "CN" or "HN" or "TN" ? new DateOnly(2026, 12, 31)
            : subject is "TE" ? new DateOnly(birthDate.Year + 6, 9, 30)
            : null;
        DateOnly? fiveYears = random.Next(3) == 0 ? null : new DateOnly(2016 + random.Next(15), 1 + random.Next(12), 1);
        return new SampleCard(subject, PrintedLevel(subject), facility, Today, lastDay, fiveYears, Today.AddDays(-1 - random.Next(40)));
    }

    private static string SubjectOf(Random random, int age) => age switch
    {
        < 6 => "TE",
        < 18 => "HS",
        < 23 => random.Next(10) < 6 ? "SV" : Pick(random, Workers),
        < 60 => Pick(random, Workers),
        < 75 => Pick(random, Elders),
        _ => random.Next(10) < 4 ? "LH" : Pick(random, Elders),
    };

    // What the card prints: issued under the rules before 2026.
    private static int PrintedLevel(string subject) => Cards.BenefitLevels.On(new DateOnly(2025, 12, 31), subject, printedLevel: 4);

    private static string Pick(Random random, string[] list) => list[random.Next(list.Length)];
}
