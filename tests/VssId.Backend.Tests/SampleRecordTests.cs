using System.Text.RegularExpressions;
using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Visits;
using VssId.Backend.People;
using VssId.Backend.Sampling;

namespace VssId.Backend.Tests;

/// <summary>The made-up records obey the law: months, floors, ceilings, costs, sums. The figures stand here once more, so that no table proves itself.</summary>
public sealed partial class SampleRecordTests
{
    private const int Crowded = 5_000;

    // Base salary and region IV, from a month on, as the facts have them; earlier months are not checked.
    private static readonly (int From, long Level, long RegionOne, long RegionFour)[] Steps =
    [
        (Ordinal(2018, 7), 1_390_000, 4_420_000, 3_070_000), (Ordinal(2019, 7), 1_490_000, 4_420_000, 3_070_000), (Ordinal(2022, 7), 1_490_000, 4_680_000, 3_250_000),
        (Ordinal(2023, 7), 1_800_000, 4_680_000, 3_250_000), (Ordinal(2024, 7), 2_340_000, 4_960_000, 3_450_000), (Ordinal(2026, 1), 2_340_000, 5_310_000, 3_700_000), (Ordinal(2026, 7), 2_530_000, 5_310_000, 3_700_000),
    ];

    private static readonly Lazy<IReadOnlyList<(SamplePerson Sample, SampleRecord Record)>> All = new(Make);

    [Fact]
    public void Everybody_of_the_cast_shows_what_the_role_says()
    {
        var cast = All.Value.Take(Cast.People.Count + Cast.Unregistered.Count).ToDictionary(each => each.Sample.BhxhNumber[^2..], each => each.Record, StringComparer.Ordinal);
        cast["17"].Participations.ShouldAllBe(row => row.State == PaymentState.Paid);
        cast["18"].Participations.ShouldContain(row => row.State == PaymentState.Late);
        cast["18"].Participations.ShouldContain(row => row.State == PaymentState.Unpaid);
        MonthSets.GapsOf(MonthsOf(cast["18"], Fund.Bhxh)).Count.ShouldBe(2);
        cast["19"].Participations.Where(row => row.Fund == Fund.Bhxh).ShouldAllBe(row => row.Kind == ParticipationKind.Voluntary && row.SalaryPaidOn >= 1_500_000);
        cast["20"].Monthlies.ShouldHaveSingleItem().Kind.ShouldBe(MonthlyKind.Pension);
        cast["21"].ShortTerms.Count(row => row.Kind == ShortTermKind.BirthGrant).ShouldBe(2);
        cast["22"].Unemployments.ShouldHaveSingleItem().State.ShouldBe(BenefitState.Paying);
        cast["23"].Participations.ShouldAllBe(row => row.Fund == Fund.Bhyt);
        cast["24"].Visits.ShouldAllBe(visit => visit.CoPayment == 0 == (visit.FromDay.Year == 2026), "level 2 counts since 2026");
        cast["25"].Monthlies.ShouldHaveSingleItem().Amount.ShouldBe(500_000);
        cast["26"].LumpSums.Count.ShouldBe(1);
        cast["29"].Visits.Count.ShouldBe(22);
        cast["30"].Participations.Max(row => row.ToMonth).ShouldBe(new Month(2025, 12));
        cast["31"].Participations.ShouldBeEmpty();
    }

    [Fact]
    public void The_crowd_has_every_kind_of_record()
    {
        var crowd = All.Value.Skip(Cast.People.Count + Cast.Unregistered.Count).Select(each => each.Record).ToList();
        crowd.Count(record => record.Participations.Any(row => row.Fund == Fund.Bhxh)).ShouldBeGreaterThan(1_000);
        crowd.ShouldContain(record => record.Participations.Any(row => row.State == PaymentState.Late));
        crowd.ShouldContain(record => record.Unemployments.Count > 0);
        crowd.ShouldContain(record => record.Monthlies.Any(row => row.Kind == MonthlyKind.Pension));
        crowd.ShouldContain(record => record.ShortTerms.Any(row => row.Kind == ShortTermKind.Maternity));
        crowd.ShouldContain(record => record.Visits.Any(visit => visit.Kind == VisitKind.Inpatient));
        crowd.ShouldContain(record => MonthsOf(record, Fund.Bhxh).Count < record.Participations.Where(row => row.Fund == Fund.Bhxh).Sum(row => row.ToMonth.Ordinal - row.FromMonth.Ordinal + 1), "two employers at once");
        var again = CrowdRecords.Of(new Crowd(2026).PersonAt(77), PersonOf(new Crowd(2026).PersonAt(77)));
        again.Participations.Select(row => (row.Fund, row.FromMonth, row.ToMonth, row.SalaryPaidOn)).ShouldBe(crowd[77].Participations.Select(row => (row.Fund, row.FromMonth, row.ToMonth, row.SalaryPaidOn)));
    }

    [Fact]
    public void Rows_lie_in_time_and_do_not_overlap_in_a_fund_but_for_two_employers()
    {
        foreach (var (sample, record) in All.Value)
        {
            foreach (var row in record.Participations)
            {
                (row.FromMonth <= row.ToMonth && row.ToMonth <= new Month(2026, 10)).ShouldBeTrue(sample.BhxhNumber);
                (row.Fund == Fund.Bhyt || row.FromMonth.Ordinal - Month.Of(sample.BirthDate).Ordinal >= 15 * 12).ShouldBeTrue(sample.BhxhNumber);
                (row.FromMonth >= Month.Of(sample.BirthDate)).ShouldBeTrue(sample.BhxhNumber);
            }

            foreach (var same in record.Participations.GroupBy(row => (row.Fund, row.EmployerCode)))
            {
                var order = same.OrderBy(row => row.FromMonth).ToList();
                order.Zip(order.Skip(1)).ShouldAllBe(pair => pair.First.ToMonth < pair.Second.FromMonth, sample.BhxhNumber);
            }

            foreach (var month in MonthsOf(record, Fund.Bhxh).Keys)
            {
                record.Participations.Count(row => row.Fund == Fund.Bhxh && row.FromMonth <= month && month <= row.ToMonth).ShouldBeLessThanOrEqualTo(2, sample.BhxhNumber);
            }
        }
    }

    [Fact]
    public void Salaries_keep_to_floor_and_ceiling_of_every_month()
    {
        foreach (var (sample, record) in All.Value)
        {
            foreach (var row in record.Participations.Where(row => row.JobTitle is not null))
            {
                foreach (var (from, level, regionOne, regionFour) in Steps.Where(step => step.From <= row.ToMonth.Ordinal && NextStep(step.From) > row.FromMonth.Ordinal))
                {
                    row.SalaryPaidOn.ShouldBeGreaterThanOrEqualTo(Math.Max(level, regionFour), $"{sample.BhxhNumber} {row.Fund} {row.FromMonth} {from}");
                    row.SalaryPaidOn.ShouldBeLessThanOrEqualTo(20 * (row.Fund == Fund.Bhtn ? regionOne : level), $"{sample.BhxhNumber} {row.Fund} {row.FromMonth} {from}");
                }
            }
        }
    }

    [Fact]
    public void Costs_of_visits_add_up_and_the_share_is_that_of_the_card()
    {
        var diagnosis = Diagnosis();
        foreach (var (sample, record) in All.Value)
        {
            foreach (var visit in record.Visits)
            {
                visit.Total.ShouldBe(visit.InScope + visit.SelfPaid + visit.OtherSources);
                visit.InScope.ShouldBe(visit.PaidByInsurer + visit.CoPayment);
                (visit.FromDay <= visit.ToDay && visit.ToDay <= new DateOnly(2026, 10, 31) && visit.FromDay >= sample.BirthDate).ShouldBeTrue(sample.BhxhNumber);
                (visit.Kind == VisitKind.Inpatient || visit.FromDay == visit.ToDay).ShouldBeTrue(sample.BhxhNumber);
                visit.Diagnoses.Split(';').ShouldAllBe(each => diagnosis.IsMatch(each));
                var level = Steps.Last(step => step.From <= Month.Of(visit.FromDay).Ordinal).Level;
                var free = visit.FacilityCode.EndsWith("101", StringComparison.Ordinal) || visit.InScope < level * 15 / 100m;
                var percent = free ? 0 : sample.Card!.SubjectCode switch
                {
                    "CN" or "LH" when visit.FromDay.Year >= 2026 => 0,
                    "HT" or "CN" => 5,
                    "TE" or "CC" or "CB" or "KC" or "BT" or "HN" or "DT" => 0,
                    _ => 20,
                };
                visit.CoPayment.ShouldBe((long)Math.Round(visit.InScope * percent / 100m, MidpointRounding.AwayFromZero), $"{sample.BhxhNumber} {visit.FromDay}");
            }
        }
    }

    [Fact]
    public void Sums_of_benefits_are_those_of_the_formulas()
    {
        foreach (var (sample, record) in All.Value)
        {
            foreach (var sick in record.ShortTerms.Where(row => row.Kind is ShortTermKind.Sickness or ShortTermKind.ChildSickness))
            {
                var before = SalaryIn(record, Fund.Bhxh, Month.Of(sick.FromDay).Plus(-1));
                sick.Amount.ShouldBe((long)Math.Round(before * 0.75m / 24 * sick.HalfDays / 2, MidpointRounding.AwayFromZero), sample.BhxhNumber);
            }

            foreach (var leave in record.ShortTerms.Where(row => row.Kind == ShortTermKind.Maternity))
            {
                var average = Enumerable.Range(1, 6).Average(back => (decimal)SalaryIn(record, Fund.Bhxh, Month.Of(leave.FromDay).Plus(-back)));
                ((decimal)leave.Amount).ShouldBe(6 * average, 1m, sample.BhxhNumber);
            }

            foreach (var benefit in record.Unemployments)
            {
                var months = MonthsOf(record, Fund.Bhtn).Where(each => each.Key < Month.Of(benefit.FromDay) && each.Value != PaymentState.Unpaid).Select(each => each.Key).Order().ToList();
                var average = months.TakeLast(6).Average(month => (decimal)SalaryIn(record, Fund.Bhtn, month));
                var cap = 5m * (Steps.LastOrDefault(step => step.From <= months[^1].Ordinal) is { RegionOne: > 0 } step ? step.RegionOne : 4_420_000);
                ((decimal)benefit.MonthlyAmount).ShouldBe(Math.Min(cap, 0.6m * average), 1m, sample.BhxhNumber);
                benefit.Months.ShouldBe(Math.Min(12, months.Count < 48 ? 3 : 3 + ((months.Count - 36) / 12)), sample.BhxhNumber);
                benefit.ToDay.ShouldBe(benefit.FromDay.AddMonths(benefit.Months).AddDays(-1));
            }

            foreach (var pension in record.Monthlies.Where(row => row.Kind == MonthlyKind.Pension))
            {
                var count = MonthsOf(record, Fund.Bhxh).Count(each => each.Key < Month.Of(pension.Since) && each.Value != PaymentState.Unpaid);
                count.ShouldBeGreaterThanOrEqualTo(180, sample.BhxhNumber);
                var years = (count / 12) + (count % 12 == 0 ? 0m : count % 12 <= 6 ? 0.5m : 1m);
                var rate = sample.Sex == Sex.Female ? Math.Min(75, 45 + (2 * (years - 15))) : years < 20 ? 40 + years - 15 : Math.Min(75, 45 + (2 * (years - 20)));
                (pension.RateBasisPoints / 100m).ShouldBe(rate, sample.BhxhNumber);
            }
        }
    }

    [Fact]
    public void Employers_and_facilities_are_made_up() => SampleEmployers.All().ShouldAllBe(employer => employer.Name.Contains("Mẫu", StringComparison.Ordinal) && EmployerCode().IsMatch(employer.Code));

    private static List<(SamplePerson, SampleRecord)> Make()
    {
        var crowd = new Crowd(2026);
        return
        [
            .. Cast.People.Concat(Cast.Unregistered).Select(member => (member.Person, CastRecords.Of(member.Person, PersonOf(member.Person)))),
            .. Enumerable.Range(0, Crowded).Select(crowd.PersonAt).Select(sample => (sample, CrowdRecords.Of(sample, PersonOf(sample)))),
        ];
    }

    private static Person PersonOf(SamplePerson sample) => new() { FullName = sample.FullName, BirthDate = sample.BirthDate, Sex = sample.Sex };

    private static Dictionary<Month, PaymentState> MonthsOf(SampleRecord record, Fund fund) =>
        MonthSets.Of(record.Participations.Where(row => row.Fund == fund).Select(row => (row.FromMonth, row.ToMonth, row.State)), from: null, to: null);

    private static long SalaryIn(SampleRecord record, Fund fund, Month month) =>
        record.Participations.Where(row => row.Fund == fund && row.FromMonth <= month && month <= row.ToMonth).Sum(row => row.SalaryPaidOn);

    private static int Ordinal(int year, int month) => new Month(year, month).Ordinal;

    private static int NextStep(int from) => Steps.SkipWhile(step => step.From <= from).Select(step => step.From).FirstOrDefault(int.MaxValue);

    [GeneratedRegex(@"^[A-Z]\d{2}(\.\d{1,2})? \p{Lu}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Diagnosis();

    [GeneratedRegex(@"^[A-Z]{2}\d{4}[A-Z]$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmployerCode();
}
