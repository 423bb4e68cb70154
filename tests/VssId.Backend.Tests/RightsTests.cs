using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Citizens say what may be done with their data, and see who looked; on either database.</summary>
public abstract class RightsTests(House house)
{
    private const string Version = "0123456789abcdef";

    [Fact]
    public async Task Nobody_has_consented_before_being_asked()
    {
        var (session, place) = await SignedInAsync();
        var consents = await ConsentsAsync(session, place);
        consents.ShouldBe(Enum.GetValues<ConsentPurpose>().Select(purpose => new Consent(purpose, IsGiven: false)));
    }

    [Fact]
    public async Task The_latest_word_counts_and_every_word_is_kept_with_its_text_place_and_time()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace("zalo");
        var session = await house.SignInAsync(someone, place);
        var since = house.Clock.GetUtcNow();

        (await SayAsync(session, place, ConsentPurpose.Health, isGiven: true))[1].ShouldBe(new Consent(ConsentPurpose.Health, IsGiven: true, since, "zalo", Version));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        // Nothing new is no new proof.
        (await SayAsync(session, place, ConsentPurpose.Health, isGiven: true))[1].Since.ShouldBe(since);
        (await SayAsync(session, place, ConsentPurpose.Health, isGiven: false))[1].IsGiven.ShouldBeFalse();
        (await SayAsync(session, place, ConsentPurpose.Health, isGiven: true, "fedcba9876543210"))[1].Version.ShouldBe("fedcba9876543210");

        (await ConsentsAsync(session, place)).Select(each => each.IsGiven).ShouldBe([false, true, false]);
        var account = await house.AccountOfAsync(someone);
        var rows = await house.InDatabaseAsync(context => context.Consents.AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.At).ToListAsync());
        rows.Select(row => (row.IsGiven, row.Version, row.Channel)).ShouldBe([(true, Version, "zalo"), (false, Version, "zalo"), (true, "fedcba9876543210", "zalo")]);
    }

    [Fact]
    public async Task The_consent_for_the_account_is_withdrawn_by_a_wish_for_deletion_only()
    {
        var (session, place) = await SignedInAsync();
        await SayAsync(session, place, ConsentPurpose.Account, isGiven: true);
        var refusal = await House.RefusalAsync(() => SayAsync(session, place, ConsentPurpose.Account, isGiven: false));
        (refusal.Type, refusal.Status).ShouldBe((ProblemTypes.ConsentNeeded, 409));
        (await ConsentsAsync(session, place))[0].IsGiven.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcde")]
    [InlineData("0123456789abcdef0")]
    [InlineData("0123456789ABCDEF")]
    [InlineData("0123456789abcdeg")]
    public async Task A_version_is_sixteen_hex_digits(string version)
    {
        var (session, place) = await SignedInAsync();
        (await House.RefusalAsync(() => SayAsync(session, place, ConsentPurpose.Health, isGiven: true, version))).Type.ShouldBe(ProblemTypes.BadRequest);
    }

    [Fact]
    public async Task Without_a_word_what_protects_the_account_comes_and_nothing_else()
    {
        var (session, place) = await SignedInAsync();
        var settings = await SettingsAsync(session, place);
        settings.Items.ShouldBe(
        [
            new NoticeSetting(NoticeKind.NewVisit, IsOn: false),
            new NoticeSetting(NoticeKind.MissingContribution, IsOn: false),
            new NoticeSetting(NoticeKind.CardExpiring, IsOn: false),
            new NoticeSetting(NoticeKind.OldPassword, IsOn: true),
            new NoticeSetting(NoticeKind.SignInElsewhere, IsOn: true),
        ]);
    }

    [Theory]
    [InlineData(NoticeKind.NewVisit, new[] { ConsentPurpose.Notices, ConsentPurpose.Health })]
    [InlineData(NoticeKind.MissingContribution, new[] { ConsentPurpose.Notices })]
    [InlineData(NoticeKind.CardExpiring, new[] { ConsentPurpose.Notices })]
    public async Task A_kind_is_switched_on_with_every_consent_that_it_needs_and_off_with_any_of_them(NoticeKind kind, ConsentPurpose[] needs)
    {
        foreach (var missing in needs)
        {
            var (session, place) = await SignedInAsync();
            foreach (var given in needs.Where(purpose => purpose != missing).Prepend(ConsentPurpose.Account))
            {
                await SayAsync(session, place, given, isGiven: true);
            }

            (await House.RefusalAsync(() => SwitchAsync(session, place, kind, isOn: true))).Type.ShouldBe(ProblemTypes.ConsentNeeded);
            (await IsOnAsync(session, place, kind)).ShouldBeFalse();
            await SayAsync(session, place, missing, isGiven: true);
            (await SwitchAsync(session, place, kind, isOn: true)).Items.ShouldContain(new NoticeSetting(kind, IsOn: true));

            await SayAsync(session, place, missing, isGiven: false);
            (await IsOnAsync(session, place, kind)).ShouldBeFalse();
            // To come again it is switched on again.
            await SayAsync(session, place, missing, isGiven: true);
            (await IsOnAsync(session, place, kind)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(NoticeKind.OldPassword)]
    [InlineData(NoticeKind.SignInElsewhere)]
    public async Task What_protects_the_account_needs_no_consent_and_may_be_switched_off(NoticeKind kind)
    {
        var (session, place) = await SignedInAsync();
        (await SwitchAsync(session, place, kind, isOn: false)).Items.ShouldContain(new NoticeSetting(kind, IsOn: false));
        await SayAsync(session, place, ConsentPurpose.Notices, isGiven: false);
        (await SwitchAsync(session, place, kind, isOn: true)).Items.ShouldContain(new NoticeSetting(kind, IsOn: true));
    }

    [Fact]
    public async Task Withdrawing_and_switching_on_at_once_never_leaves_a_kind_on_without_consent()
    {
        for (var round = 0; round < 10; round++)
        {
            var (session, place) = await SignedInAsync();
            await SayAsync(session, place, ConsentPurpose.Notices, isGiven: true);
            var withdrawing = SayAsync(session, place, ConsentPurpose.Notices, isGiven: false);
            var switching = SwitchAsync(session, place, NoticeKind.CardExpiring, isOn: true);
            try
            {
                await switching;
            }
            catch (Refit.ApiException refusal) when (refusal.StatusCode is System.Net.HttpStatusCode.Conflict)
            {
                // The withdrawal came first.
            }

            await withdrawing;
            (await IsOnAsync(session, place, NoticeKind.CardExpiring)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_ways_are_those_that_can_be_had()
    {
        var someone = await house.NewPersonAsync();
        var web = house.NewPlace();
        var session = await house.SignInAsync(someone, web);
        var settings = await SettingsAsync(session, web);
        (settings.Way, settings.Ways).ShouldSatisfyAllConditions(each => each.Way.ShouldBe(NoticeWay.Sms), each => each.Ways.ShouldBe([NoticeWay.Sms]));
        foreach (var way in new[] { NoticeWay.Zalo, NoticeWay.Email, NoticeWay.Ussd })
        {
            (await House.RefusalAsync(() => ChooseAsync(session, web, way))).Type.ShouldBe(ProblemTypes.BadRequest);
        }

        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var zalo = house.NewPlace("zalo");
        await house.SignInAsync(someone, zalo);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var ussd = house.NewPlace("ussd");
        session = await house.SignInAsync(someone, ussd);
        settings = await SettingsAsync(session, ussd);
        (settings.Way, settings.Ways).ShouldSatisfyAllConditions(each => each.Way.ShouldBe(NoticeWay.Zalo), each => each.Ways.ShouldBe([NoticeWay.Sms, NoticeWay.Zalo, NoticeWay.Ussd]));

        (await ChooseAsync(session, ussd, NoticeWay.Ussd)).Way.ShouldBe(NoticeWay.Ussd);
        var links = await LinksAsync(session, ussd);
        await house.Client.RemoveLinkAsync(links.Single(link => link.Channel == "ussd").Id, session.Token, ussd.ToHeaders(), CancellationToken.None);
        (await SettingsAsync(session, ussd)).Way.ShouldBe(NoticeWay.Zalo);
    }

    [Fact]
    public async Task A_change_is_of_a_kind_or_of_the_way()
    {
        var (session, place) = await SignedInAsync();
        foreach (var change in new[]
        {
            new NoticeChange(),
            new NoticeChange(NoticeKind.OldPassword),
            new NoticeChange(IsOn: true),
            new NoticeChange(NoticeKind.OldPassword, IsOn: true, NoticeWay.Sms),
            new NoticeChange((NoticeKind)99, IsOn: true),
        })
        {
            (await House.RefusalAsync(() => ChangeAsync(session, place, change))).Type.ShouldBe(ProblemTypes.BadRequest);
        }
    }

    [Fact]
    public async Task Places_that_get_notices_are_shown_the_latest_first_and_forgotten_one_by_one()
    {
        var someone = await house.NewPersonAsync();
        var (web, zalo) = (house.NewPlace(), house.NewPlace("zalo"));
        await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var session = await house.SignInAsync(someone, zalo);
        var strangersPlace = house.NewPlace();
        var stranger = await house.SignInAsync(await house.NewPersonAsync(), strangersPlace);

        var links = await LinksAsync(session, zalo);
        links.Select(link => (link.Channel, link.Here)).ShouldBe([("zalo", true), ("webchat", false)]);
        links[0].UsedAt.ShouldBe(house.Clock.GetUtcNow());

        // Neither another citizen nor an id that is none removes anything.
        await NotFoundAsync(links[1].Id, stranger, strangersPlace);
        await NotFoundAsync("x", session, zalo);
        await NotFoundAsync(new string('A', 43), session, zalo);
        await house.Client.RemoveLinkAsync(links[1].Id, session.Token, zalo.ToHeaders(), CancellationToken.None);
        await NotFoundAsync(links[1].Id, session, zalo);
        (await LinksAsync(session, zalo)).ShouldHaveSingleItem().Channel.ShouldBe("zalo");
        // What gets notices opens nothing: the session goes on.
        await house.CardAsync(session, zalo);
    }

    [Fact]
    public async Task Looks_are_shown_the_latest_first_with_those_of_officers_and_without_their_names()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace("zalo");
        var session = await house.SignInAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        await house.CardAsync(session, place);
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        using var desk = await house.NewDeskAsync();
        await desk.LookAsync(someone.Number, "Call");
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        var looks = await LooksAsync(session, place);

        var now = house.Clock.GetUtcNow();
        looks.Items.ShouldBe(
        [
            new Look(now.AddSeconds(-1), Looker.Officer, "look at lock", "office", "Call"),
            new Look(now.AddSeconds(-2), Looker.Self, "card", "zalo", "asked by citizen"),
            new Look(now.AddSeconds(-3), Looker.Self, "name", "zalo", "sign-in"),
        ]);
        looks.Officers.ShouldBe(1);
        // Looking at the looks is a look.
        (await LooksAsync(session, place)).Items[0].What.ShouldBe("looks");
    }

    [Fact]
    public async Task Twenty_looks_are_shown_and_officers_are_counted_for_a_year()
    {
        var someone = await house.NewPersonAsync();
        using (var desk = await house.NewDeskAsync())
        {
            await desk.LookAsync(someone.Number);
            await desk.LookAsync(someone.Number);
        }

        house.Clock.Advance(TimeSpan.FromDays(364));
        using (var desk = await house.NewDeskAsync())
        {
            await desk.LookAsync(someone.Number);
        }

        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        for (var i = 0; i < 25; i++)
        {
            await house.CardAsync(session, place);
        }

        var looks = await LooksAsync(session, place);
        looks.Items.Count.ShouldBe(20);
        looks.Officers.ShouldBe(3);
        house.Clock.Advance(TimeSpan.FromDays(1));
        session = await house.SignInAsync(someone, place);
        (await LooksAsync(session, place)).Officers.ShouldBe(1);
    }

    [Fact]
    public async Task Every_look_at_rights_and_settings_is_written_down()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        await ConsentsAsync(session, place);
        await SettingsAsync(session, place);
        await LinksAsync(session, place);
        await LooksAsync(session, place);
        await SayAsync(session, place, ConsentPurpose.Notices, isGiven: true);
        await SwitchAsync(session, place, NoticeKind.CardExpiring, isOn: true);
        var account = await house.AccountOfAsync(someone);
        var rows = await house.InDatabaseAsync(context => context.AuditRows.AsNoTracking().Where(row => row.AccountId == account).OrderBy(row => row.Sequence).ToListAsync());
        rows.Select(row => row.What).ShouldBe(["name", "consents", "notices", "links", "looks", "consents", "notices"]);
    }

    private async Task<(Session Session, Place Place)> SignedInAsync()
    {
        var place = house.NewPlace();
        return (await house.SignInAsync(await house.NewPersonAsync(), place), place);
    }

    private async Task<IReadOnlyList<Consent>> ConsentsAsync(Session session, Place place) =>
        (await house.Client.GetConsentsAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items;

    private async Task<IReadOnlyList<Consent>> SayAsync(Session session, Place place, ConsentPurpose purpose, bool isGiven, string version = Version) =>
        (await house.Client.ChangeConsentAsync(new ConsentChange(purpose, isGiven, version), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None)).Items;

    private Task<NoticeSettings> SettingsAsync(Session session, Place place) => house.Client.GetNoticesAsync(session.Token, place.ToHeaders(), CancellationToken.None);

    private async Task<bool> IsOnAsync(Session session, Place place, NoticeKind kind) => (await SettingsAsync(session, place)).Items.Single(each => each.Kind == kind).IsOn;

    private Task<NoticeSettings> SwitchAsync(Session session, Place place, NoticeKind kind, bool isOn) => ChangeAsync(session, place, new NoticeChange(kind, isOn));

    private Task<NoticeSettings> ChooseAsync(Session session, Place place, NoticeWay way) => ChangeAsync(session, place, new NoticeChange(Way: way));

    private Task<NoticeSettings> ChangeAsync(Session session, Place place, NoticeChange change) =>
        house.Client.ChangeNoticesAsync(change, session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);

    private async Task<IReadOnlyList<LinkedPlace>> LinksAsync(Session session, Place place) =>
        (await house.Client.GetLinksAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items;

    private async Task NotFoundAsync(string id, Session session, Place place) =>
        (await House.RefusalAsync(() => house.Client.RemoveLinkAsync(id, session.Token, place.ToHeaders(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.NotFound);

    private Task<Looks> LooksAsync(Session session, Place place) => house.Client.GetLooksAsync(session.Token, place.ToHeaders(), CancellationToken.None);
}

public sealed class RightsOnSqlite(SqliteHouse house) : RightsTests(house), IClassFixture<SqliteHouse>;

public sealed class RightsOnPostgres(PostgresHouse house) : RightsTests(house), IClassFixture<PostgresHouse>;
