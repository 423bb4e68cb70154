using VssId.Backend.Client;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Records;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Benefits and estimates of the cast, on either database.</summary>
public abstract class BenefitTests(House house)
{
    [Fact]
    public async Task The_groups_say_what_they_hold()
    {
        var (_, session, place) = await house.CastAsync("9900000018");
        (await house.Client.GetBenefitsAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Groups
            .ShouldBe([new(BenefitGroup.LumpSum, 0), new(BenefitGroup.ShortTerm, 1), new(BenefitGroup.Monthly, 0), new(BenefitGroup.Unemployment, 1)]);
    }

    [Fact]
    public async Task Parts_hold_every_benefit_once_and_the_sum_is_that_of_the_period()
    {
        var (_, session, place) = await house.CastAsync("9900000021");
        List<ShortTermBenefit> rows = [];
        ShortTermBenefits page;
        string? after = null;
        do
        {
            page = await house.Client.GetShortTermBenefitsAsync(session.Token, place.ToHeaders(), null, null, 3, after, CancellationToken.None);
            rows.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        rows.Count.ShouldBe(8);
        page.Count.ShouldBe(8);
        page.Total.ShouldBe(rows.Sum(row => row.Amount));
        rows.ShouldBe(rows.OrderByDescending(row => row.From).ThenByDescending(row => row.Id, StringComparer.Ordinal));
        rows.Where(row => row.Kind == ShortTermKind.BirthGrant).Select(row => row.Amount).ShouldBe([4_680_000, 2_980_000], "twice the reference level of the month");
        var year = await house.Client.GetShortTermBenefitsAsync(session.Token, place.ToHeaders(), new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31), null, null, CancellationToken.None);
        year.Items.Select(row => row.Kind).ShouldBe([ShortTermKind.Recovery, ShortTermKind.BirthGrant, ShortTermKind.Maternity], ignoreOrder: true);
        // 30 % of 1,490,000 a day for five days.
        year.Items.Single(row => row.Kind == ShortTermKind.Recovery).Amount.ShouldBe(2_235_000);
        year.Items.Single(row => row.Kind == ShortTermKind.Recovery).Days.ShouldBe(5);
    }

    [Fact]
    public async Task Monthly_unemployment_and_lump_sums_carry_their_columns()
    {
        var (_, veteran, there) = await house.CastAsync("9900000029");
        var monthly = await house.Client.GetMonthlyBenefitsAsync(veteran.Token, there.ToHeaders(), null, null, null, null, CancellationToken.None);
        monthly.Items.ShouldHaveSingleItem().Adjustments.ShouldBe([new Adjustment(new Month(2024, 7), 2_185_000, "Nghị định 75/2024/NĐ-CP")]);
        monthly.Total.ShouldBe(2_185_000);
        (await house.Client.GetMonthlyBenefitsAsync(veteran.Token, there.ToHeaders(), null, new DateOnly(2014, 12, 31), null, null, CancellationToken.None)).Items.ShouldBeEmpty();

        var (_, jobless, here) = await house.CastAsync("9900000022");
        var benefit = (await house.Client.GetUnemploymentBenefitsAsync(jobless.Token, here.ToHeaders(), null, null, null, null, CancellationToken.None)).Items.ShouldHaveSingleItem();
        benefit.State.ShouldBe(BenefitState.Paying);
        // June 2016 to July 2026: 122 months, so 3 + 7; two months are left over.
        (benefit.Months, benefit.KeptMonths).ShouldBe((10, 2));
        // 6,900,000 and ten raises of 750,000: 14,400,000 in the last two months, 13,650,000 in the four before.
        benefit.MonthlyAmount.ShouldBe(8_340_000);

        var (_, old, place) = await house.CastAsync("9900000026");
        var lumpSum = (await house.Client.GetLumpSumsAsync(old.Token, place.ToHeaders(), null, null, null, null, CancellationToken.None)).Items.ShouldHaveSingleItem();
        lumpSum.Months.ShouldBe(92);
        (await House.RefusalAsync(() => house.Client.GetLumpSumsAsync(old.Token, place.ToHeaders(), new DateOnly(2026, 2, 1), new DateOnly(2026, 1, 1), null, null, CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
        (await House.RefusalAsync(() => house.Client.GetLumpSumsAsync(old.Token, place.ToHeaders(), null, null, 101, null, CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
    }

    [Fact]
    public async Task Estimates_say_what_is_in_the_way()
    {
        var (_, session, place) = await house.CastAsync("9900000017");
        (await EstimateAsync(session, place, EstimateKind.LumpSum)).Obstacle.ShouldBe(EstimateObstacle.StillContributing);
        (await EstimateAsync(session, place, EstimateKind.Maternity)).Obstacle.ShouldBe(EstimateObstacle.NotForThisPerson);
        (await EstimateAsync(session, place, EstimateKind.Pension)).Obstacle.ShouldBe(EstimateObstacle.TooFewMonths);
        var unemployment = await EstimateAsync(session, place, EstimateKind.Unemployment);
        (unemployment.IsEntitled, unemployment.PaidMonths, unemployment.MonthlyAmount).ShouldBe((true, 12, 16_320_000));

        var (_, pensioner, there) = await house.CastAsync("9900000020");
        (await EstimateAsync(pensioner, there, EstimateKind.Pension)).Obstacle.ShouldBe(EstimateObstacle.AlreadyReceived);
        var (_, mother, here) = await house.CastAsync("9900000021");
        (await EstimateAsync(mother, here, EstimateKind.Maternity)).IsEntitled.ShouldBeTrue();
        var (_, voluntary, elsewhere) = await house.CastAsync("9900000019");
        (await EstimateAsync(voluntary, elsewhere, EstimateKind.Unemployment)).Obstacle.ShouldBe(EstimateObstacle.NoUnemploymentInsurance);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        var (_, session, place) = await house.CastAsync("9900000021");
        foreach (var (count, after) in new (int?, string?)[] { (0, null), (-1, null), (101, null), (null, "x"), (null, new Cursor(int.MaxValue, 1).ToString()), (null, new Cursor(-1, 1).ToString()) })
        {
            (await House.RefusalAsync(() => house.Client.GetShortTermBenefitsAsync(session.Token, place.ToHeaders(), null, null, count, after, CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
            (await House.RefusalAsync(() => house.Client.GetMonthlyBenefitsAsync(session.Token, place.ToHeaders(), null, null, count, after, CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
            (await House.RefusalAsync(() => house.Client.GetUnemploymentBenefitsAsync(session.Token, place.ToHeaders(), null, null, count, after, CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
        }

        (await House.RefusalAsync(() => EstimateAsync(session, place, (EstimateKind)99))).Type.ShouldBe(ProblemTypes.BadRequest);
    }

    [Fact]
    public async Task A_benefit_that_touches_the_time_by_a_day_is_in_it()
    {
        var (_, session, place) = await house.CastAsync("9900000021");
        var leave = (await PartAsync(null, null)).Items.First(row => row.Kind == ShortTermKind.Maternity);
        (await PartAsync(leave.To, leave.To)).Items.ShouldContain(leave);
        (await PartAsync(leave.From, leave.From)).Items.ShouldContain(leave);
        (await PartAsync(leave.To.AddDays(1), null)).Items.ShouldNotContain(leave);
        var before = await PartAsync(null, leave.From.AddDays(-1));
        before.Items.ShouldNotContain(leave);
        before.Total.ShouldBe(before.Items.Sum(row => row.Amount));

        Task<ShortTermBenefits> PartAsync(DateOnly? from, DateOnly? to) => house.Client.GetShortTermBenefitsAsync(session.Token, place.ToHeaders(), from, to, null, null, CancellationToken.None);
    }

    [Fact]
    public async Task Each_look_is_one_row_of_the_audit_record()
    {
        var (someone, session, place) = await house.CastAsync("9900000028");
        var before = (await house.EntriesAsync(someone, ofOfficers: false)).Count;
        await house.Client.GetBenefitsAsync(session.Token, place.ToHeaders(), CancellationToken.None);
        await house.Client.GetLumpSumsAsync(session.Token, place.ToHeaders(), null, null, null, null, CancellationToken.None);
        await house.Client.GetUnemploymentBenefitsAsync(session.Token, place.ToHeaders(), null, null, null, null, CancellationToken.None);
        await EstimateAsync(session, place, EstimateKind.Pension);
        (await house.EntriesAsync(someone, ofOfficers: false)).Skip(before).ShouldBe(
            ["benefits: asked by citizen", "benefits: asked by citizen", "benefits: asked by citizen", "estimate: asked by citizen"]);
    }

    private Task<Estimate> EstimateAsync(Session session, Place place, EstimateKind kind) => house.Client.GetEstimateAsync(kind, session.Token, place.ToHeaders(), CancellationToken.None);
}

public sealed class BenefitsOnSqlite(CastSqliteHouse house) : BenefitTests(house), IClassFixture<CastSqliteHouse>;

public sealed class BenefitsOnPostgres(CastPostgresHouse house) : BenefitTests(house), IClassFixture<CastPostgresHouse>;
