using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.History;
using VssId.Backend.Family;
using VssId.Backend.Sampling;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Histories of the cast, on either database, against a count by sets of months.</summary>
public abstract class HistoryTests(House house)
{
    [Fact]
    public async Task Parts_hold_every_row_once_and_totals_are_those_of_a_set_of_months()
    {
        foreach (var number in new[] { "9900000017", "9900000018", "9900000019", "9900000020", "9900000026", "9900000031" })
        {
            var (_, session, place) = await house.CastAsync(number);
            var person = await house.PersonOfAsync(number);
            foreach (var fund in Enum.GetValues<Fund>())
            {
                var stored = await house.InDatabaseAsync(context => context.Participations.Where(row => row.PersonId == person && row.Fund == fund).ToListAsync());
                foreach (var (from, to) in new (Month?, Month?)[] { (null, null), (new(2019, 3), new(2024, 2)), (new(2025, 1), null), (null, new(2016, 6)), (new(2040, 1), null) })
                {
                    List<Participation> rows = [];
                    HistoryPage page;
                    string? after = null;
                    do
                    {
                        page = await PageAsync(session, place, fund, from, to, count: 3, after: after);
                        page.Rows.Count.ShouldBeLessThanOrEqualTo(3);
                        rows.AddRange(page.Rows);
                        after = page.Next;
                    }
                    while (after is not null);

                    rows.Select(row => row.Id).Distinct().Count().ShouldBe(rows.Count);
                    rows.Count.ShouldBe(stored.Count(row => !(row.ToMonth < from) && !(row.FromMonth > to)));
                    rows.ShouldBe(rows.OrderByDescending(row => row.From).ThenByDescending(row => long.Parse(row.Id, System.Globalization.CultureInfo.InvariantCulture)));
                    var months = MonthSets.Of(stored.Select(row => (row.FromMonth, row.ToMonth, row.State)), from, to);
                    page.Totals.ShouldBe(MonthSets.TotalsOf(months), $"{number} {fund} {from} {to}");
                    page.Gaps.ShouldBe(MonthSets.GapsOf(months));
                    page.Years.Sum(year => year.Paid + year.Late + year.Unpaid).ShouldBe(months.Count);
                    page.AsOf.ShouldBe(RecordBook.CompleteTo);
                }
            }
        }
    }

    [Fact]
    public async Task An_employer_is_filtered_and_the_others_stay_named()
    {
        var (_, session, place) = await house.CastAsync("9900000018");
        var page = await PageAsync(session, place, Fund.Bhxh, employer: SampleEmployers.Shoes);
        page.Rows.ShouldAllBe(row => row.EmployerName == "Công ty TNHH Giày Mẫu Hoằng Hóa");
        page.Gaps.ShouldBeEmpty();
        page.Employers.Select(each => each.Code).ShouldBe([SampleEmployers.Steel, SampleEmployers.Shoes, SampleEmployers.Garments]);
        page.Totals.Months.ShouldBe(44 + 8);
    }

    [Fact]
    public async Task A_row_belongs_to_its_person()
    {
        var (_, session, place) = await house.CastAsync("9900000017");
        var row = (await PageAsync(session, place, Fund.Bhxh)).Rows[0];
        (await house.Client.GetParticipationAsync(row.Id, session.Token, place.ToHeaders(), of: null, CancellationToken.None)).ShouldBe(row);
        var (_, other, elsewhere) = await house.CastAsync("9900000018");
        foreach (var id in new[] { row.Id, "0", "x", "99999999999999999999" })
        {
            (await House.RefusalAsync(() => house.Client.GetParticipationAsync(id, other.Token, elsewhere.ToHeaders(), of: null, CancellationToken.None))).Type.ShouldBe(ProblemTypes.NotFound);
        }
    }

    [Fact]
    public async Task Totals_of_all_funds_and_the_confirmation_of_a_year_agree_with_the_history()
    {
        var (_, session, place) = await house.CastAsync("9900000018");
        var summary = await house.Client.GetHistorySummaryAsync(session.Token, place.ToHeaders(), of: null, CancellationToken.None);
        summary.Funds.Select(fund => fund.Fund).ShouldBe(Enum.GetValues<Fund>());
        foreach (var fund in summary.Funds)
        {
            fund.Totals.ShouldBe((await PageAsync(session, place, fund.Fund)).Totals);
        }

        var year = await house.Client.GetYearStatementAsync(2023, session.Token, place.ToHeaders(), of: null, CancellationToken.None);
        year.FullName.ShouldBe("Trần Thị Bưởi");
        year.Rows.ShouldAllBe(row => row.From.Year == 2023 && row.To.Year == 2023 && row.Fund != Fund.Bhyt);
        year.InYear.Single(fund => fund.Fund == Fund.Bhxh).Totals.ShouldBe(new HistoryTotals(12, 2, 0));
        year.ToEndOfYear.Single(fund => fund.Fund == Fund.Bhxh).Totals.ShouldBe((await PageAsync(session, place, Fund.Bhxh, to: new Month(2023, 12))).Totals);
    }

    [Fact]
    public async Task A_parent_sees_the_child_and_nobody_elses_until_it_is_18()
    {
        var (_, session, place) = await house.CastAsync("9900000017");
        var child = (await house.Client.GetFamilyAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items.ShouldHaveSingleItem();
        child.FullName.ShouldBe("Nguyễn Minh An");
        (await house.Client.GetCardAsync(session.Token, place.ToHeaders(), child.Id, CancellationToken.None)).Number.ShouldBe("9900000023");
        (await PageAsync(session, place, Fund.Bhyt, of: child.Id)).Totals.Months.ShouldBe(55);

        var (_, other, elsewhere) = await house.CastAsync("9900000018");
        (await house.Client.GetFamilyAsync(other.Token, elsewhere.ToHeaders(), CancellationToken.None)).Items.ShouldBeEmpty();
        foreach (var of in new[] { child.Id, "0", "-1", "x" })
        {
            (await House.RefusalAsync(() => house.Client.GetCardAsync(other.Token, elsewhere.ToHeaders(), of, CancellationToken.None))).Type.ShouldBe(ProblemTypes.NotFound);
            (await House.RefusalAsync(() => PageAsync(other, elsewhere, Fund.Bhyt, of: of))).Type.ShouldBe(ProblemTypes.NotFound);
        }

        // A grown child looks for itself.
        var grown = await house.InDatabaseAsync(async context =>
        {
            var row = new GuardianshipRow { Guardian = await context.People.SingleAsync(person => person.BhxhNumber == "9900000018"), Child = await context.People.SingleAsync(person => person.BhxhNumber == "9900000028") };
            context.Guardianships.Add(row);
            await context.SaveChangesAsync();
            return row.Id;
        });
        (await house.Client.GetFamilyAsync(other.Token, elsewhere.ToHeaders(), CancellationToken.None)).Items.ShouldBeEmpty();
        (await House.RefusalAsync(() => PageAsync(other, elsewhere, Fund.Bhyt, of: $"{grown}"))).Type.ShouldBe(ProblemTypes.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_refused()
    {
        var (_, session, place) = await house.CastAsync("9900000017");
        foreach (var call in new Func<Task>[]
        {
            () => PageAsync(session, place, Fund.Bhxh, count: 0),
            () => PageAsync(session, place, Fund.Bhxh, count: 101),
            () => PageAsync(session, place, Fund.Bhxh, from: new Month(2025, 2), to: new Month(2025, 1)),
            () => PageAsync(session, place, Fund.Bhxh, after: "nonsense"),
            () => PageAsync(session, place, Fund.Bhxh, employer: "12345678901"),
            () => PageAsync(session, place, Fund.Bhxh, employer: "TA\0"),
            () => PageAsync(session, place, (Fund)7),
            () => house.Client.GetYearStatementAsync(1900, session.Token, place.ToHeaders(), of: null, CancellationToken.None),
        })
        {
            (await House.RefusalAsync(call)).Type.ShouldBe(ProblemTypes.BadRequest);
        }
    }

    [Fact]
    public async Task A_part_takes_two_statements_beside_session_person_and_record()
    {
        var (_, session, place) = await house.CastAsync("9900000030");
        await PageAsync(session, place, Fund.Bhxh, count: 3);
        house.Statements.Take();
        await PageAsync(session, place, Fund.Bhxh, new Month(2016, 1), new Month(2025, 12), SampleEmployers.Steel, count: 2);
        house.Statements.Take().Count(statement => statement.Text.Contains("participations", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Each_look_is_one_row_of_the_audit_record_about_the_person_looked_at()
    {
        var (_, session, place) = await house.CastAsync("9900000017");
        var child = (await house.Client.GetFamilyAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items[0].Id;
        await PageAsync(session, place, Fund.Bhyt, of: child);
        await PageAsync(session, place, Fund.Bhxh);
        var (own, other) = (await house.PersonOfAsync("9900000017"), await house.PersonOfAsync("9900000023"));
        var rows = await house.InDatabaseAsync(context => context.AuditRows.OrderByDescending(row => row.Sequence).Take(3).ToListAsync());
        rows.Select(row => (row.What, row.PersonId)).ShouldBe([("history", own), ("history", other), ("family", other)]);
    }

    private Task<HistoryPage> PageAsync(Session session, Place place, Fund fund, Month? from = null, Month? to = null, string? employer = null, int? count = null, string? after = null, string? of = null) =>
        house.Client.GetHistoryAsync(session.Token, place.ToHeaders(), fund, from, to, employer, count, after, of, CancellationToken.None);
}

public sealed class HistoryOnSqlite(CastSqliteHouse house) : HistoryTests(house), IClassFixture<CastSqliteHouse>;

public sealed class HistoryOnPostgres(CastPostgresHouse house) : HistoryTests(house), IClassFixture<CastPostgresHouse>;
