using System.Globalization;
using System.Net;
using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.Family;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Locations;
using VssId.Backend.Client.Rights;
using VssId.Backend.Client.Visits;
using VssId.Backend.People;
using VssId.Backend.Sampling;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Look-ups over the records of the sample cast, counted in the most simple way.</content>
internal sealed partial class SampleBackend
{
    /// <summary>Where the citizen works, in part.</summary>
    public const string Employer = "Phần mềm Mẫu Sông Mã";

    /// <summary>A diagnosis of the citizen.</summary>
    public const string Diagnosis = "Viêm dạ dày";

    private const string Father = "9900000017";
    private const string Child = "9900000023";
    private static readonly DateOnly AsOf = RecordBook.CompleteTo;
    private DateTimeOffset _visitsUntil;

    /// <summary>Whose records are looked up: number of one of the cast.</summary>
    public string Who { get; set; } = Father;

    /// <summary>Look-ups that were answered, in order.</summary>
    public List<string> Looked { get; } = [];

    public Task<FamilyMembers> GetFamilyAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => Look(token, place, "family", () =>
        new FamilyMembers(Who == Father ? [new FamilyMember("1", PersonOf(Child).FullName, PersonOf(Child).BirthDate, Sex.Male)] : []));

    public Task<HistoryPage> GetHistoryAsync(string token, IDictionary<string, string> place, Fund fund, Month? from, Month? to, string? employer, int? count, string? after, string? of, CancellationToken cancellationToken) => Look(token, place, "history", () =>
    {
        var touching = RowsOf(of).Where(row => row.Fund == fund && (from is null || row.To >= from) && (to is null || row.From <= to)).OrderByDescending(row => row.From).ThenByDescending(row => Id(row.Id)).ToList();
        var rows = touching.Where(row => employer is null || row.EmployerCode == employer).ToList();
        var months = MonthsOf(rows, from, to);
        var part = Part(rows, count, after, row => row.Id);
        return new HistoryPage(
            fund, part.Items, part.Next, TotalsOf(months), employer is null ? [.. GapsOf(months)] : [],
            [.. touching.Where(row => row.EmployerCode is not null).OrderByDescending(row => row.To).DistinctBy(row => row.EmployerCode).Select(row => new VssId.Backend.Client.History.Employer(row.EmployerCode!, row.EmployerName!))],
            [.. months.GroupBy(month => month.Key.Year).OrderBy(year => year.Key).Select(year => new HistoryYear(year.Key, year.Count(each => each.Value == PaymentState.Paid), year.Count(each => each.Value == PaymentState.Late), year.Count(each => each.Value == PaymentState.Unpaid), 0))],
            AsOf);
    });

    public Task<Participation> GetParticipationAsync(string id, string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => Look(token, place, "row", () =>
        RowsOf(of).SingleOrDefault(row => row.Id == id) ?? throw Refusal(HttpStatusCode.NotFound, ProblemTypes.NotFound));

    public Task<HistorySummary> GetHistorySummaryAsync(string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => Look(token, place, "totals", () =>
        new HistorySummary([.. Enum.GetValues<Fund>().Select(fund => FundTotalsOf(fund, of, null, null))], AsOf));

    public Task<YearStatement> GetYearStatementAsync(int year, string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => Look(token, place, "year", () =>
    {
        var (first, last, who) = (new Month(year, 1), new Month(year, 12), PersonOf(of is null ? Who : Child));
        Fund[] funds = [Fund.Bhxh, Fund.Bhtn, Fund.Tnld];
        return new YearStatement(
            year, who.FullName, who.BhxhNumber, who.BirthDate,
            [.. RowsOf(of).Where(row => funds.Contains(row.Fund) && row.To >= first && row.From <= last).OrderBy(row => row.From).Select(row => row with { From = row.From < first ? first : row.From, To = row.To > last ? last : row.To })],
            [.. funds.Select(fund => FundTotalsOf(fund, of, first, last))], [.. funds.Select(fund => FundTotalsOf(fund, of, null, last))], AsOf);
    });

    public Task<BenefitOverview> GetBenefitsAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException("No flow asks for it.");

    public Task<LumpSums> GetLumpSumsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => Look(token, place, "lump sums", () =>
    {
        var all = RecordOf(Who).LumpSums.Where(row => (from is null || row.DecidedOn >= from) && (to is null || row.DecidedOn <= to)).OrderByDescending(row => row.DecidedOn)
            .Select((row, at) => new LumpSum(Text(at), row.DecisionNumber, row.DecidedOn, row.Months, row.Amount, row.Office)).ToList();
        var part = Part(all, count, after, row => row.Id);
        return new LumpSums(part.Items, part.Next, all.Count, all.Sum(row => row.Amount), AsOf);
    });

    public Task<ShortTermBenefits> GetShortTermBenefitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => Look(token, place, "short term", () =>
    {
        var all = RecordOf(Who).ShortTerms.Where(row => (from is null || row.ToDay >= from) && (to is null || row.FromDay <= to)).OrderByDescending(row => row.FromDay)
            .Select((row, at) => new ShortTermBenefit(Text(at), row.Kind, row.FromDay, row.ToDay, row.HalfDays / 2m, row.Amount, EmployerOf(row.EmployerCode), row.PaidOn)).ToList();
        var part = Part(all, count, after, row => row.Id);
        return new ShortTermBenefits(part.Items, part.Next, all.Count, all.Sum(row => row.Amount), AsOf);
    });

    public Task<MonthlyBenefits> GetMonthlyBenefitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => Look(token, place, "monthly", () =>
    {
        var all = RecordOf(Who).Monthlies.Where(row => to is null || row.Since <= to).OrderByDescending(row => row.Since)
            .Select((row, at) => new MonthlyBenefit(Text(at), row.Kind, row.RateBasisPoints / 100m, row.Since, row.Until, row.Amount, row.State, [.. row.Adjustments.Select(change => new Adjustment(change.FromMonth, change.Amount, change.Basis))])).ToList();
        var part = Part(all, count, after, row => row.Id);
        return new MonthlyBenefits(part.Items, part.Next, all.Count, all.Sum(row => row.Amount), AsOf);
    });

    public Task<UnemploymentBenefits> GetUnemploymentBenefitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken) => Look(token, place, "unemployment", () =>
    {
        var all = RecordOf(Who).Unemployments.Where(row => (from is null || row.ToDay >= from) && (to is null || row.FromDay <= to)).OrderByDescending(row => row.FromDay)
            .Select((row, at) => new UnemploymentBenefit(Text(at), row.DecisionNumber, row.FromDay, row.ToDay, row.Months, row.MonthlyAmount, row.KeptMonths, row.State)).ToList();
        var part = Part(all, count, after, row => row.Id);
        return new UnemploymentBenefits(part.Items, part.Next, all.Count, all.Sum(row => row.MonthlyAmount * row.Months), AsOf);
    });

    public Task<Estimate> GetEstimateAsync(EstimateKind kind, string token, IDictionary<string, string> place, CancellationToken cancellationToken) => Look(token, place, "estimate", () => kind is EstimateKind.Maternity
        ? new Estimate(kind, IsEntitled: false, EstimateObstacle.NotForThisPerson, 152, null, null, null, null, null, null, null, null, null, "Luật BHXH 41/2024/QH15, Điều 50–60", AsOf)
        : new Estimate(kind, IsEntitled: true, null, 152, 12, 15_000_000, 60, 9_000_000, 6, 54_000_000, null, null, null, "Luật Việc làm 74/2025/QH15, Điều 38, 39", AsOf));

    public Task<VisitPage> GetVisitsAsync(string token, IDictionary<string, string> place, DateOnly? from, DateOnly? to, string? facility, int? count, string? after, string? of, CancellationToken cancellationToken) => Look(token, place, "visits", () =>
    {
        NeedConsent();
        var book = VisitsOf(of);
        var all = book.Where(visit => (from is null || visit.To >= from) && (to is null || visit.From <= to) && (facility is null || visit.FacilityName.Contains(facility, StringComparison.OrdinalIgnoreCase))).ToList();
        var part = Part(all, count, after, visit => visit.Id);
        return new VisitPage(
            [.. part.Items.Select(visit => new VisitLine(visit.Id, visit.From, visit.To, visit.FacilityCode, visit.FacilityName, visit.Kind, visit.Costs.Total, visit.Costs.CoPayment + visit.Costs.SelfPaid))],
            part.Next, all.Count,
            new VisitCosts(all.Sum(visit => visit.Costs.Total), all.Sum(visit => visit.Costs.InScope), all.Sum(visit => visit.Costs.PaidByInsurer), all.Sum(visit => visit.Costs.CoPayment), all.Sum(visit => visit.Costs.SelfPaid), all.Sum(visit => visit.Costs.OtherSources)),
            [.. book.GroupBy(visit => visit.From.Year).OrderByDescending(year => year.Key).Select(year => new VisitYear(year.Key, year.Count()))],
            from is { Month: 1, Day: 1 } && to == from.Value.AddYears(1).AddDays(-1) ? new CoPaymentStanding(from.Value.Year, all.Sum(visit => visit.Costs.CoPayment), all.Sum(visit => visit.Costs.CoPayment), 15_180_000, HasFiveYears: false, null) : null,
            AsOf);
    });

    public Task<VisitsOpen> OpenVisitsAsync(VisitsWish wish, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            Spend(wish.Challenge, ChallengePurpose.ShowVisits);
            _visitsUntil = time.GetUtcNow().AddMinutes(5);
            return new VisitsOpen(_visitsUntil);
        });
    }

    public Task<VisitDetail> GetVisitAsync(string id, string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken) => Look(token, place, "visit", () =>
    {
        NeedConsent();
        if (_visitsUntil <= time.GetUtcNow())
        {
            throw Refusal(HttpStatusCode.Conflict, ProblemTypes.CodeNeeded);
        }

        var visit = VisitsOf(of).SingleOrDefault(each => each.Id == id) ?? throw Refusal(HttpStatusCode.NotFound, ProblemTypes.NotFound);
        return place[Place.ChannelHeader] == "ussd" ? visit with { Diagnoses = [], Result = null, Leaving = null } : visit;
    });

    public Task<Offices> GetOfficesAsync(string? province, CancellationToken cancellationToken) => Task.FromResult(province is null
        ? new Offices([new Office("001", "Bảo hiểm xã hội thành phố Hà Nội", "Hà Nội", null, null), new Office("038", "Bảo hiểm xã hội tỉnh Thanh Hóa", "Thanh Hóa", null, null)], null, null)
        : province.All(char.IsAsciiDigit) ? new Offices([new Office($"0{province}", "Bảo hiểm xã hội tỉnh Mẫu", "Mẫu", null, null)], "Mẫu", null)
        : new Offices([new Office("037", "Bảo hiểm xã hội tỉnh Ninh Bình", "Ninh Bình", null, null)], "Ninh Bình", province == "Ninh Bình" ? null : province));

    public Task<FacilityPage> GetFacilitiesAsync(string? province, string? name, int? count, string? after, CancellationToken cancellationToken) => Task.FromResult(after is null
        ? new FacilityPage([new FacilityLine("38001", "Bệnh viện Đa khoa Mẫu Thanh Hóa", null), new FacilityLine("38C54", "Phòng khám Đa khoa Mẫu Thanh Hóa", null)], "2", "Thanh Hóa", null)
        : new FacilityPage([new FacilityLine("38101", "Trạm Y tế Mẫu số 1 Thanh Hóa", null)], null, "Thanh Hóa", null));

    private static SamplePerson PersonOf(string number) => Cast.People.Single(member => member.Person.BhxhNumber == number).Person;

    private static SampleRecord RecordOf(string number) =>
        CastRecords.Of(PersonOf(number), new Person { FullName = PersonOf(number).FullName, BirthDate = PersonOf(number).BirthDate, Sex = PersonOf(number).Sex });

    private static string? EmployerOf(string? code) => SampleEmployers.All().SingleOrDefault(employer => employer.Code == code)?.Name;

    private static string Text(int at) => at.ToString(CultureInfo.InvariantCulture);

    private static int Id(string id) => int.Parse(id, CultureInfo.InvariantCulture);

    private static (IReadOnlyList<T> Items, string? Next) Part<T>(List<T> all, int? count, string? after, Func<T, string> id)
    {
        var begin = after is null ? 0 : all.FindIndex(each => id(each) == after) + 1;
        var part = all.Skip(begin).Take(count ?? 20).ToList();
        return (part, begin + part.Count < all.Count ? id(part[^1]) : null);
    }

    // A set of months with the best that any row says of each: what is counted once is in a set once.
    private static Dictionary<Month, PaymentState> MonthsOf(IEnumerable<Participation> rows, Month? from, Month? to)
    {
        Dictionary<Month, PaymentState> months = [];
        foreach (var row in rows)
        {
            for (var month = row.From; month <= row.To; month = month.Plus(1))
            {
                if ((from is null || month >= from) && (to is null || month <= to))
                {
                    months[month] = months.TryGetValue(month, out var known) && known < row.State ? known : row.State;
                }
            }
        }

        return months;
    }

    private static HistoryTotals TotalsOf(Dictionary<Month, PaymentState> months) =>
        new(months.Count, months.Count(each => each.Value != PaymentState.Paid), months.Count(each => each.Value == PaymentState.Unpaid));

    private static IEnumerable<MonthSpan> GapsOf(Dictionary<Month, PaymentState> months)
    {
        var order = months.Keys.OrderDescending().ToList();
        return order.Zip(order.Skip(1)).Where(pair => pair.First.Ordinal - pair.Second.Ordinal > 1).Select(pair => new MonthSpan(pair.Second.Plus(1), pair.First.Plus(-1)));
    }

    private List<Participation> RowsOf(string? of) =>
        [.. RecordOf(of is null ? Who : Child).Participations.Select((row, at) => new Participation(Text(at), row.Fund, row.Kind, row.FromMonth, row.ToMonth, row.EmployerCode, EmployerOf(row.EmployerCode), null, row.JobTitle, row.SalaryPaidOn, row.SalaryBase, row.State))];

    private FundTotals FundTotalsOf(Fund fund, string? of, Month? from, Month? to)
    {
        var months = MonthsOf(RowsOf(of).Where(row => row.Fund == fund), from, to);
        return new FundTotals(fund, TotalsOf(months), months.Count == 0 ? null : months.Keys.Min(), months.Count == 0 ? null : months.Keys.Max());
    }

    private List<VisitDetail> VisitsOf(string? of) =>
    [
        .. RecordOf(of is null ? Who : Child).Visits.Select((visit, at) => (Visit: visit, Id: Text(at))).OrderByDescending(each => each.Visit.FromDay).Select(each => new VisitDetail(
            each.Id, each.Visit.FromDay, each.Visit.ToDay, each.Visit.FacilityCode, SampleFacilities.All().Single(facility => facility.Code == each.Visit.FacilityCode).Name, each.Visit.Kind,
            [new VssId.Backend.Client.Visits.Diagnosis(each.Visit.Diagnoses.Split(' ')[0], each.Visit.Diagnoses[(each.Visit.Diagnoses.IndexOf(' ', StringComparison.Ordinal) + 1)..])], each.Visit.Result, each.Visit.Leaving,
            new VisitCosts(each.Visit.Total, each.Visit.InScope, each.Visit.PaidByInsurer, each.Visit.CoPayment, each.Visit.SelfPaid, each.Visit.OtherSources))),
    ];

    private void NeedConsent()
    {
        if (!ConsentsNow().Items.Any(consent => consent.Purpose is ConsentPurpose.Health && consent.IsGiven))
        {
            throw Refusal(HttpStatusCode.Conflict, ProblemTypes.ConsentNeeded);
        }
    }

    private Task<T> Look<T>(string token, IDictionary<string, string> place, string what, Func<T> read)
    {
        Check(token, place);
        Looked.Add(what);
        return Task.FromResult(read());
    }
}
