using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Visits;
using VssId.Backend.People;

namespace VssId.Backend.Sampling;

/// <summary>The records of the fixed cast: each shows what its role says.</summary>
internal static class CastRecords
{
    private const string Hospital = "38001";
    private const string Station = "38101";
    private const string PrivateClinic = "38C54";
    private const string Cold = "J06.9 Nhiễm trùng đường hô hấp trên cấp";
    private const string Stomach = "K29.7 Viêm dạ dày";
    private const string Appendix = "K35.8 Viêm ruột thừa cấp";
    private const string Pressure = "I10 Tăng huyết áp vô căn";
    private const string Sugar = "E11.9 Đái tháo đường típ 2;I10 Tăng huyết áp vô căn";
    private const string Heart = "I25.1 Bệnh tim thiếu máu cục bộ mạn";
    private const string Birth = "O80 Đẻ thường một thai";
    private const string Tooth = "K02.9 Sâu răng";

    private static readonly Month Now = RecordBook.Now;

    /// <summary>The parents of the cast's children: number of the parent, number of the child.</summary>
    public static IReadOnlyList<(string Guardian, string Child)> Families { get; } = [("9900000017", "9900000023"), ("9900000019", "9900000034")];

    /// <summary>The record of one of the cast.</summary>
    /// <param name="sample">The person.</param>
    /// <param name="person">The person in the database.</param>
    public static SampleRecord Of(SamplePerson sample, Person person)
    {
        var book = new RecordBook(person, sample.Card);
        return (sample.BhxhNumber[^2..] switch
        {
            "17" => Continuous(book),
            "18" => ChangedJobs(book),
            "19" => VoluntaryPayer(book),
            "20" => Pensioner(book),
            "21" => Mother(book),
            "22" => Unemployed(book),
            "23" => Child(book),
            "24" => NearPoor(book),
            "25" => SocialPension(book),
            "26" => WithoutPersonalNumber(book),
            "27" => YoungWorker(book),
            "28" => Student(book),
            "29" => Veteran(book),
            "30" => Expired(book),
            "32" => Unregistered(book),
            _ => book,
        }).Record;
    }

    private static RecordBook Continuous(RecordBook book) => book
        .Work(new Job(SampleEmployers.Software, "Lập trình viên", M(2014, 3), Now, 8_000_000, 1_600_000))
        .Sick(ShortTermKind.Sickness, D(2023, 11, 6), 3)
        .Sick(ShortTermKind.ChildSickness, D(2025, 3, 10), 2)
        .Visit(PrivateClinic, D(2023, 5, 12), 1, VisitKind.Examination, Cold, 185_000)
        .Visit(Hospital, D(2023, 11, 6), 4, VisitKind.Inpatient, Appendix, 12_400_000, 650_000)
        .Visit(Hospital, D(2024, 8, 20), 1, VisitKind.Examination, Stomach, 640_000, 120_000)
        .Visit(Hospital, D(2025, 2, 18), 1, VisitKind.Examination, Stomach, 720_000)
        .Visit(Station, D(2025, 9, 3), 1, VisitKind.Examination, Cold, 410_000)
        .Visit(PrivateClinic, D(2026, 4, 14), 1, VisitKind.Examination, Tooth, 390_000, 200_000)
        .Visit(Hospital, D(2026, 9, 22), 1, VisitKind.Examination, Stomach, 815_000);

    private static RecordBook Unregistered(RecordBook book) => book
        .Work(new Job(SampleEmployers.Garments, "Kế toán", M(2016, 2), Now, 6_500_000, 900_000))
        .Visit(Hospital, D(2025, 11, 4), 1, VisitKind.Examination, Cold, 275_000);

    private static RecordBook ChangedJobs(RecordBook book) => book
        .Work(new Job(SampleEmployers.Garments, "Công nhân may", M(2012, 4), M(2017, 6), 3_200_000, 350_000))
        .Jobless(D(2017, 8, 15), "1208/QĐ-TCTN")
        .Work(new Job(SampleEmployers.Shoes, "Tổ trưởng sản xuất", M(2018, 2), M(2021, 9), 6_100_000, 450_000) { Late = Months((2019, 11), (2019, 12), (2020, 4), (2020, 5), (2020, 6)) })
        .Work(new Job(SampleEmployers.Steel, "Nhân viên kho", M(2022, 4), Now, 7_500_000, 600_000) { Late = Months((2023, 7), (2023, 8), (2025, 12)), Unpaid = Months((2026, 9), (2026, 10)) })
        .Besides(new Job(SampleEmployers.Shoes, "Kiểm hàng (bán thời gian)", M(2024, 1), M(2024, 8), 4_960_000, 0))
        .Sick(ShortTermKind.Sickness, D(2019, 7, 8), 5)
        .Visit(Hospital, D(2024, 12, 3), 1, VisitKind.Examination, Stomach, 560_000)
        .Visit(Hospital, D(2026, 3, 9), 1, VisitKind.Outpatient, Stomach, 1_250_000, 80_000);

    private static RecordBook VoluntaryPayer(RecordBook book) => book
        .Voluntary(M(2018, 1), M(2021, 12), 1_500_000)
        .Voluntary(M(2022, 1), M(2024, 6), 2_000_000)
        .Voluntary(M(2024, 7), Now, 3_000_000)
        .Insured(SampleEmployers.Household, M(2018, 1), Now)
        .Visit(Station, D(2025, 6, 17), 1, VisitKind.Examination, Cold, 150_000)
        .Visit(Hospital, D(2026, 7, 1), 6, VisitKind.Inpatient, Heart, 78_500_000, 2_100_000)
        .Visit(Hospital, D(2026, 8, 12), 1, VisitKind.Outpatient, Heart, 3_400_000)
        .Visit(Hospital, D(2026, 10, 7), 1, VisitKind.Outpatient, Heart, 3_350_000);

    private static RecordBook Pensioner(RecordBook book) => book
        .Work(new Job(SampleEmployers.School, "Giáo viên", M(1995, 9), M(2025, 6), 450_000, 400_000))
        .Insured(SampleEmployers.Pensioners, M(2025, 7), Now)
        .Pension(D(2025, 7, 1))
        .Visit(Hospital, D(2024, 3, 5), 1, VisitKind.Examination, Pressure, 520_000)
        .Visit(Hospital, D(2025, 10, 14), 1, VisitKind.Outpatient, Pressure, 610_000)
        .Visit(Hospital, D(2026, 1, 20), 1, VisitKind.Outpatient, Pressure, 640_000)
        .Visit(Hospital, D(2026, 5, 19), 8, VisitKind.Inpatient, Sugar, 21_700_000, 900_000);

    private static RecordBook Mother(RecordBook book) => book
        .Work(new Job(SampleEmployers.School, "Nhân viên thư viện", M(2017, 9), Now, 5_300_000, 500_000))
        .Birth(D(2022, 5, 10), 6, 5)
        .Sick(ShortTermKind.ChildSickness, D(2023, 9, 12), 4)
        .Birth(D(2025, 11, 3), 6, 7)
        .Sick(ShortTermKind.ChildSickness, D(2026, 8, 4), 3)
        .Visit(Hospital, D(2022, 5, 10), 4, VisitKind.Inpatient, Birth, 5_800_000, 1_200_000)
        .Visit(Hospital, D(2025, 11, 3), 3, VisitKind.Inpatient, Birth, 6_400_000, 1_500_000)
        .Visit(Station, D(2026, 6, 2), 1, VisitKind.Examination, Cold, 95_000);

    private static RecordBook Unemployed(RecordBook book) => book
        .Work(new Job(SampleEmployers.Steel, "Thợ hàn", M(2016, 6), M(2026, 7), 6_900_000, 750_000))
        .Insured(SampleEmployers.Jobless, M(2026, 8), Now)
        .Jobless(D(2026, 8, 17), "2217/QĐ-TCTN")
        .Visit(PrivateClinic, D(2025, 7, 7), 1, VisitKind.Examination, Cold, 210_000);

    private static RecordBook Child(RecordBook book) => book
        .Insured(SampleEmployers.Children, M(2022, 4), Now)
        .Visit(Hospital, D(2024, 10, 11), 5, VisitKind.Inpatient, "J18.9 Viêm phổi", 4_900_000)
        .Visit(Station, D(2026, 2, 25), 1, VisitKind.Examination, Cold, 120_000);

    private static RecordBook NearPoor(RecordBook book) => book
        .Insured(SampleEmployers.NearPoor, M(2016, 1), Now)
        .Visit(Hospital, D(2025, 5, 6), 7, VisitKind.Inpatient, Stomach, 8_200_000)
        .Visit(Hospital, D(2026, 5, 12), 1, VisitKind.Examination, Stomach, 690_000);

    private static RecordBook SocialPension(RecordBook book) => book
        .Insured(SampleEmployers.Elders, M(2025, 7), Now)
        .Monthly(MonthlyKind.SocialPension, D(2025, 7, 1), 500_000)
        .Visit(Hospital, D(2026, 6, 9), 1, VisitKind.Examination, Pressure, 480_000);

    private static RecordBook WithoutPersonalNumber(RecordBook book) => book
        .Work(new Job(SampleEmployers.Garments, "Công nhân may", M(2005, 3), M(2012, 10), 900_000, 260_000))
        .LumpSum(D(2026, 3, 12), "0312/QĐ-BHXH")
        .Insured(SampleEmployers.Assistance, M(2018, 1), Now);

    private static RecordBook YoungWorker(RecordBook book) => book
        .Work(new Job(SampleEmployers.Garments, "Kỹ thuật viên", M(2022, 9), Now, 6_200_000, 800_000))
        .Visit(PrivateClinic, D(2026, 1, 8), 1, VisitKind.Examination, Cold, 260_000);

    private static RecordBook Student(RecordBook book) => book
        .Insured(SampleEmployers.Pupils, M(2019, 10), Now)
        .Visit(PrivateClinic, D(2025, 12, 2), 1, VisitKind.Examination, Tooth, 450_000, 300_000);

    private static RecordBook Veteran(RecordBook book)
    {
        book.Insured(SampleEmployers.Merit, M(2009, 7), Now)
            .Monthly(MonthlyKind.WorkAccident, D(2015, 3, 1), 1_900_000, rate: null, (M(2024, 7), 2_185_000, "Nghị định 75/2024/NĐ-CP"));
        for (var month = M(2025, 1); month <= Now; month = month.Plus(1))
        {
            book.Visit(Hospital, month.FirstDay.AddDays(13), 1, VisitKind.Outpatient, Sugar, 780_000 + (month.Number * 10_000));
        }

        return book;
    }

    private static RecordBook Expired(RecordBook book) => book
        .Insured(SampleEmployers.Household, M(2023, 1), M(2025, 12))
        .Visit(Hospital, D(2025, 4, 22), 1, VisitKind.Examination, Cold, 370_000);

    private static Month M(int year, int month) => new(year, month);

    private static DateOnly D(int year, int month, int day) => new(year, month, day);

    private static HashSet<Month> Months(params (int Year, int Month)[] months) => [.. months.Select(each => M(each.Year, each.Month))];
}
