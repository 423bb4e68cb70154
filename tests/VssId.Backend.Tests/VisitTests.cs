using VssId.Backend.Client;
using VssId.Backend.Client.Visits;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Medical visits: with consent only, in full after a fresh code, on USSD without what was found; on either database.</summary>
public abstract class VisitTests(House house)
{
    [Fact]
    public async Task Nothing_is_shown_without_the_consent_or_after_it_was_withdrawn()
    {
        var (_, session, place) = await house.CastAsync("9900000029");
        await house.ConsentAsync(session, place, isGiven: false);
        (await House.RefusalAsync(() => PageAsync(session, place))).Type.ShouldBe(ProblemTypes.ConsentNeeded);
        await house.ConsentAsync(session, place);
        var id = (await PageAsync(session, place)).Items[0].Id;
        await house.ConsentAsync(session, place, isGiven: false);
        (await House.RefusalAsync(() => PageAsync(session, place))).Type.ShouldBe(ProblemTypes.ConsentNeeded);
        (await House.RefusalAsync(() => DetailAsync(session, place, id))).Type.ShouldBe(ProblemTypes.ConsentNeeded);
    }

    [Fact]
    public async Task Parts_hold_every_visit_once_and_sums_add_up()
    {
        var (_, session, place) = await house.CastAsync("9900000029");
        await house.ConsentAsync(session, place);
        List<VisitLine> visits = [];
        VisitPage page;
        string? after = null;
        do
        {
            page = await PageAsync(session, place, count: 4, after: after);
            visits.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        visits.Count.ShouldBe(22);
        page.Count.ShouldBe(22);
        visits.Select(visit => visit.Id).Distinct().Count().ShouldBe(22);
        page.Years.ShouldBe([new VisitYear(2026, 10), new VisitYear(2025, 12)]);
        page.Totals.Total.ShouldBe(visits.Sum(visit => visit.Total));
        page.Totals.Total.ShouldBe(page.Totals.InScope + page.Totals.SelfPaid + page.Totals.OtherSources);
        page.Totals.InScope.ShouldBe(page.Totals.PaidByInsurer + page.Totals.CoPayment);
        page.CoPayment.ShouldBeNull("the period is no calendar year");
    }

    [Fact]
    public async Task The_co_payment_of_a_year_is_held_against_six_reference_levels()
    {
        var (_, session, place) = await house.CastAsync("9900000019");
        await house.ConsentAsync(session, place);
        var page = await PageAsync(session, place, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        var standing = page.CoPayment.ShouldNotBeNull();
        standing.Line.ShouldBe(15_180_000);
        standing.Paid.ShouldBe(15_700_000 + 680_000 + 670_000);
        standing.Converted.ShouldBe(standing.Paid, "all of them were after the change of July 2026");
        standing.HasFiveYears.ShouldBeTrue();
        standing.FullSince.ShouldBe(new DateOnly(2026, 7, 6));

        (await PageAsync(session, place, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31))).CoPayment!.Line.ShouldBe(14_040_000);
        (await PageAsync(session, place, facility: "tram y te")).Items.ShouldHaveSingleItem().FacilityName.ShouldBe("Trạm Y tế Mẫu số 1 Thanh Hóa");
        (await PageAsync(session, place, facility: "38001")).Count.ShouldBe(3);
        (await PageAsync(session, place, facility: "38 - 001")).Count.ShouldBe(3, "as it is printed");
        (await PageAsync(session, place, facility: "không có đâu")).Items.ShouldBeEmpty();
        (await PageAsync(session, place, facility: "b_nh")).Items.ShouldBeEmpty();
        foreach (var nothing in new[] { "%", " - ", new string('a', 101) })
        {
            (await House.RefusalAsync(() => PageAsync(session, place, facility: nothing))).Type.ShouldBe(ProblemTypes.BadRequest);
        }
    }

    [Fact]
    public async Task Details_open_to_the_session_of_a_fresh_code_for_five_minutes()
    {
        var (someone, session, place) = await house.CastAsync("9900000020");
        await house.ConsentAsync(session, place);
        var id = (await PageAsync(session, place)).Items[0].Id;
        (await House.RefusalAsync(() => DetailAsync(session, place, id))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        (await House.RefusalAsync(() => OpenAsync(session, place, Guid.NewGuid()))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        var challenge = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowVisits);
        (await OpenAsync(session, place, challenge)).Until.ShouldBe(house.Clock.GetUtcNow().AddMinutes(5));
        (await House.RefusalAsync(() => OpenAsync(session, place, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded, "a code is spent once");

        var visit = await DetailAsync(session, place, id);
        visit.Diagnoses.Select(each => each.Code).ShouldBe(["E11.9", "I10"]);
        visit.Diagnoses[0].Name.ShouldBe("Đái tháo đường típ 2");
        visit.Result.ShouldBe(TreatmentResult.Recovered);
        visit.Costs.ShouldBe(new VisitCosts(22_600_000, 21_700_000, 20_615_000, 1_085_000, 900_000, 0));
        (await House.RefusalAsync(() => DetailAsync(session, place, "1"))).Type.ShouldBe(ProblemTypes.NotFound, "that of somebody else");

        house.Clock.Advance(TimeSpan.FromMinutes(5));
        (await House.RefusalAsync(() => DetailAsync(session, place, id))).Type.ShouldBe(ProblemTypes.CodeNeeded);
    }

    [Fact]
    public async Task A_new_session_begins_closed_and_ussd_never_hears_what_was_found()
    {
        var (someone, session, place) = await house.CastAsync("9900000021");
        await house.ConsentAsync(session, place);
        var id = (await PageAsync(session, place)).Items[0].Id;
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        await OpenAsync(session, place, await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowVisits));
        await DetailAsync(session, place, id);

        var (_, onLine, line) = await house.CastAsync("9900000021", "ussd");
        (await House.RefusalAsync(() => DetailAsync(onLine, line, id))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        await OpenAsync(onLine, line, await house.CodeRightAsync(someone.Phone, onLine, line, ChallengePurpose.ShowVisits));
        var visit = await DetailAsync(onLine, line, id);
        visit.Diagnoses.ShouldBeEmpty();
        visit.Result.ShouldBeNull();
        visit.Leaving.ShouldBeNull();
        visit.Costs.Total.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task The_child_s_visits_stand_under_the_parent_s_consent()
    {
        var (_, session, place) = await house.CastAsync("9900000017");
        var child = (await house.Client.GetFamilyAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items[0].Id;
        (await House.RefusalAsync(() => PageAsync(session, place, of: child))).Type.ShouldBe(ProblemTypes.ConsentNeeded);
        await house.ConsentAsync(session, place);
        var page = await PageAsync(session, place, of: child);
        page.Count.ShouldBe(2);
        page.Totals.CoPayment.ShouldBe(0, "children under 6 pay nothing");
        (await House.RefusalAsync(() => PageAsync(session, place, from: new DateOnly(2026, 2, 1), to: new DateOnly(2026, 1, 1)))).Type.ShouldBe(ProblemTypes.BadRequest);
    }

    private Task<VisitPage> PageAsync(Session session, Place place, DateOnly? from = null, DateOnly? to = null, string? facility = null, int? count = null, string? after = null, string? of = null) =>
        house.Client.GetVisitsAsync(session.Token, place.ToHeaders(), from, to, facility, count, after, of, CancellationToken.None);

    private Task<VisitDetail> DetailAsync(Session session, Place place, string id) => house.Client.GetVisitAsync(id, session.Token, place.ToHeaders(), of: null, CancellationToken.None);

    private Task<VisitsOpen> OpenAsync(Session session, Place place, Guid challenge) => house.Client.OpenVisitsAsync(new VisitsWish(challenge), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
}

public sealed class VisitsOnSqlite(CastSqliteHouse house) : VisitTests(house), IClassFixture<CastSqliteHouse>;

public sealed class VisitsOnPostgres(CastPostgresHouse house) : VisitTests(house), IClassFixture<CastPostgresHouse>;
