using System.Globalization;
using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Visits;
using VssId.Backend.People;

namespace VssId.Backend.Sampling;

/// <summary>Makes up the records of the crowd. The same person has the same record.</summary>
internal static class CrowdRecords
{
    private const int WorkingAge = 18;
    private const int MostYears = 30;

    private static readonly string[] Titles = ["Công nhân", "Kỹ thuật viên", "Nhân viên văn phòng", "Kế toán", "Tổ trưởng", "Nhân viên kho", "Lái xe"];

    private static readonly string[] Diagnoses =
    [
        "J06.9 Nhiễm trùng đường hô hấp trên cấp", "K29.7 Viêm dạ dày", "I10 Tăng huyết áp vô căn", "E11.9 Đái tháo đường típ 2", "M54.5 Đau thắt lưng", "K02.9 Sâu răng", "J18.9 Viêm phổi", "N39.0 Nhiễm trùng đường tiết niệu",
    ];

    /// <summary>The record of one of the crowd.</summary>
    /// <param name="sample">The person.</param>
    /// <param name="person">The person in the database.</param>
    public static SampleRecord Of(SamplePerson sample, Person person)
    {
        // A seeded generator of its own for each person: loading can go on where it stopped.
        var random = new Random(unchecked((int)long.Parse(sample.BhxhNumber, CultureInfo.InvariantCulture) * 7_919));
        var book = new RecordBook(person, sample.Card);
        var adult = Month.Of(sample.BirthDate).Plus(WorkingAge * 12);
        var subject = sample.Card?.SubjectCode;
        var works = subject is "DN" or "HX" or "CH" or "HC" or "TN" or "HT" && adult < RecordBook.Now.Plus(-24);
        if (works)
        {
            Career(book, random, sample, adult, subject!);
        }
        else if (subject is not null)
        {
            book.Insured(GroupOf(subject), Later(Month.Of(sample.BirthDate), RecordBook.Now.Plus(-random.Next(6, 90))), RecordBook.Now);
        }

        Visits(book, random, sample);
        return book.Record;
    }

    private static void Career(RecordBook book, Random random, SamplePerson sample, Month adult, string subject)
    {
        var end = subject is "HT" or "TN" ? RecordBook.Now.Plus(-random.Next(2, 10)) : RecordBook.Now;
        var earliest = Later(adult, RecordBook.Now.Plus(-MostYears * 12));
        var at = earliest.Plus(random.Next(0, Math.Max(1, Math.Min(36, end.Ordinal - earliest.Ordinal - 20))));
        var salary = 4_700_000L + (random.Next(0, 60) * 100_000L);
        while (at < end.Plus(-6))
        {
            var to = random.Next(3) == 0 ? end : Earlier(end, at.Plus(random.Next(12, 120)));
            var late = new HashSet<Month>();
            for (var month = at; random.Next(4) == 0 && month <= to; month = month.Plus(random.Next(5, 30)))
            {
                late.Add(month);
            }

            book.Work(new Job(SampleEmployers.Companies[random.Next(SampleEmployers.Companies.Count)], Titles[random.Next(Titles.Length)], at, to, salary, 100_000 * random.Next(2, 12)) { Late = late });
            if (random.Next(20) == 0 && to.Ordinal - at.Ordinal > 12)
            {
                book.Besides(new Job(SampleEmployers.School, "Giảng dạy bán thời gian", at.Plus(6), at.Plus(11), 5_310_000, 0));
            }

            if (random.Next(3) == 0)
            {
                book.Sick(ShortTermKind.Sickness, at.Plus(8).FirstDay.AddDays(random.Next(0, 20)), random.Next(1, 8));
            }

            if (sample.Sex is Sex.Female && to.Ordinal - at.Ordinal > 30 && (at.Ordinal - adult.Ordinal) / 12 < 20 && random.Next(2) == 0)
            {
                book.Birth(at.Plus(random.Next(10, 20)).FirstDay.AddDays(random.Next(0, 25)), 6, random.Next(0, 2) * 5);
            }

            salary += random.Next(0, 30) * 100_000L;
            at = to.Plus(random.Next(2, 14));
        }

        if (subject is "TN")
        {
            book.Jobless(end.Plus(1).FirstDay.AddDays(14), string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 9_999):D4}/QĐ-TCTN")).Insured(SampleEmployers.Jobless, end.Plus(1), RecordBook.Now);
        }

        if (subject is "HT")
        {
            book.Insured(SampleEmployers.Pensioners, end.Plus(1), RecordBook.Now);
            if (book.Record.Participations.Where(row => row.Fund is Client.History.Fund.Bhxh).Sum(row => row.ToMonth.Ordinal - row.FromMonth.Ordinal + 1) >= 200)
            {
                book.Pension(end.Plus(1).FirstDay);
            }
        }
    }

    private static void Visits(RecordBook book, Random random, SamplePerson sample)
    {
        if (sample.Card is not { } card)
        {
            return;
        }

        var day = RecordBook.CompleteTo.AddDays(-random.Next(3, 400));
        for (var count = random.Next(0, 8); count > 0 && day > sample.BirthDate && day.Year >= 2021; count--)
        {
            var facility = card.FacilityCode[..2] + SampleFacilities.Suffixes[random.Next(SampleFacilities.Suffixes.Count)];
            var isLong = random.Next(6) == 0 && facility[2..] != "101";
            var days = isLong ? random.Next(3, 12) : 1;
            book.Visit(facility, day.AddDays(1 - days), days, isLong ? VisitKind.Inpatient : VisitKind.Examination, Diagnoses[random.Next(Diagnoses.Length)], (isLong ? 900_000L * days : 90_000L) + (random.Next(0, 900) * 1_000L), random.Next(3) == 0 ? random.Next(10, 400) * 1_000L : 0);
            day = day.AddDays(-random.Next(20, 260));
        }
    }

    private static string GroupOf(string subject) => subject switch
    {
        "TE" => SampleEmployers.Children,
        "HS" or "SV" => SampleEmployers.Pupils,
        "CN" or "HN" or "DT" => SampleEmployers.NearPoor,
        "HT" => SampleEmployers.Pensioners,
        "LH" => SampleEmployers.Elders,
        "CB" or "KC" => SampleEmployers.Merit,
        "BT" => SampleEmployers.Assistance,
        "TN" => SampleEmployers.Jobless,
        _ => SampleEmployers.Household,
    };

    private static Month Later(Month one, Month other) => one > other ? one : other;

    private static Month Earlier(Month one, Month other) => one < other ? one : other;
}
