using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>One place at a time, leaving everywhere, and what is shown of it (R16), on either database.</summary>
public abstract class PlaceTests(House house)
{
    [Fact]
    public async Task Where_an_account_is_in_use_is_told_after_the_right_code_only_and_nothing_changes_by_it()
    {
        var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
        var first = await house.SignInAsync(someone, web);
        var since = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await house.CardAsync(first, web);
        var seen = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        var (challenge, code) = await house.CodeAsync(someone, zalo);
        (await house.TryAsync(challenge.Id, House.Wrong(code), zalo)).ShouldBe(new AttemptResult(AttemptOutcome.Wrong, TriesLeft: 4));
        var right = await house.TryAsync(challenge.Id, code, zalo);

        right.ShouldBe(new AttemptResult(AttemptOutcome.InUse, InUse: new InUse("webchat", since, seen, house.Clock.GetUtcNow().AddMinutes(5))));
        (await house.CardAsync(first, web)).FullName.ShouldBe(someone.Name);
        // The code is spent; it is the confirmation that is open.
        (await house.TryAsync(challenge.Id, code, zalo)).Outcome.ShouldBe(AttemptOutcome.Void);
    }

    [Fact]
    public async Task A_confirmed_take_over_ends_the_session_elsewhere_and_tells_its_conversation()
    {
        var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
        var first = await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var (challenge, code) = await house.CodeAsync(someone, zalo);
        await house.TryAsync(challenge.Id, code, zalo);
        var key = house.NewKey();

        var taken = await house.TakeOverAsync(challenge.Id, zalo, key);

        taken.Outcome.ShouldBe(AttemptOutcome.Right);
        taken.Session!.Replaced!.Channel.ShouldBe("webchat");
        (await house.CardAsync(taken.Session, zalo)).FullName.ShouldBe(someone.Name);
        await EndedAsync(first, web);
        var told = await ToldAsync(web);
        told.ShouldSatisfyAllConditions(
            () => told.Type.ShouldBe(EventTypes.SessionTakenOver),
            () => told.Channel.ShouldBe("webchat"),
            () => DataOf(told).ShouldBe(new SessionOver(house.Clock.GetUtcNow(), "zalo", SessionOver.MarkOf(first.Token))));
        // The same confirmation again is the same answer; another one finds nothing to confirm.
        (await house.TakeOverAsync(challenge.Id, zalo, key)).Session!.Token.ShouldBe(taken.Session.Token);
        (await house.TakeOverAsync(challenge.Id, zalo)).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.CardAsync(taken.Session, zalo)).FullName.ShouldBe(someone.Name);
    }

    [Fact]
    public async Task Nothing_is_taken_over_without_a_right_code_from_another_place_too_late_or_after_a_newer_code()
    {
        var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
        var first = await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var (challenge, code) = await house.CodeAsync(someone, zalo);
        (await house.TakeOverAsync(challenge.Id, zalo)).Outcome.ShouldBe(AttemptOutcome.Void);
        await house.TryAsync(challenge.Id, House.Wrong(code), zalo);
        (await house.TakeOverAsync(challenge.Id, zalo)).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TryAsync(challenge.Id, code, zalo)).Outcome.ShouldBe(AttemptOutcome.InUse);

        (await house.TakeOverAsync(challenge.Id, house.NewPlace("zalo"))).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TakeOverAsync(challenge.Id, zalo with { Channel = "webchat" })).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TakeOverAsync(Guid.NewGuid(), zalo)).Outcome.ShouldBe(AttemptOutcome.Void);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        (await house.TakeOverAsync(challenge.Id, zalo)).Outcome.ShouldBe(AttemptOutcome.Void);

        var (second, secondCode) = await house.CodeAsync(someone, zalo);
        (await house.TryAsync(second.Id, secondCode, zalo)).Outcome.ShouldBe(AttemptOutcome.InUse);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.CodeAsync(someone, house.NewPlace("ussd"));
        (await house.TakeOverAsync(second.Id, zalo)).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.CardAsync(first, web)).FullName.ShouldBe(someone.Name);
        house.Bot.All.ShouldNotContain(each => each.Conversation == web.Conversation);
    }

    [Fact]
    public async Task A_session_that_ran_out_or_is_in_the_same_place_needs_no_confirmation()
    {
        var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
        await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var (again, code) = await house.CodeAsync(someone, web);
        (await house.TryAsync(again.Id, code, web)).Outcome.ShouldBe(AttemptOutcome.Right);
        house.Clock.Advance(TimeSpan.FromMinutes(15));
        var (late, lateCode) = await house.CodeAsync(someone, zalo);
        (await house.TryAsync(late.Id, lateCode, zalo)).Outcome.ShouldBe(AttemptOutcome.Right);
        house.Bot.All.ShouldNotContain(each => each.Conversation == web.Conversation);
    }

    [Fact]
    public async Task A_hundred_take_overs_at_once_make_one_session_and_one_event()
    {
        for (var round = 0; round < 3; round++)
        {
            var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
            var first = await house.SignInAsync(someone, web);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            var (challenge, code) = await house.CodeAsync(someone, zalo);
            await house.TryAsync(challenge.Id, code, zalo);

            var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => InsistAsync(challenge.Id, zalo)));

            var session = results.Where(result => result.Outcome is AttemptOutcome.Right).ShouldHaveSingleItem().Session!;
            results.Count(result => result.Outcome is AttemptOutcome.Void).ShouldBe(99);
            await house.CardAsync(session, zalo);
            await EndedAsync(first, web);
            await ToldAsync(web);
            house.Bot.All.Where(each => each.Conversation == web.Conversation).Select(each => each.Id).Distinct().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task Ending_and_taking_over_at_the_same_time_leave_one_session_and_tell_of_one_end()
    {
        for (var round = 0; round < 10; round++)
        {
            var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
            var first = await house.SignInAsync(someone, web);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            var (challenge, code) = await house.CodeAsync(someone, zalo);
            await house.TryAsync(challenge.Id, code, zalo);

            var leaving = house.Client.EndSessionAsync(first.Token, web.ToHeaders(), CancellationToken.None);
            var taken = await house.TakeOverAsync(challenge.Id, zalo);
            try
            {
                await leaving;
            }
            catch (Refit.ApiException refusal) when (refusal.StatusCode is System.Net.HttpStatusCode.Unauthorized)
            {
                // It came second.
            }

            taken.Outcome.ShouldBe(AttemptOutcome.Right);
            await house.CardAsync(taken.Session!, zalo);
            var past = await PastAsync(taken.Session!, zalo);
            past.Select(each => each.Channel).ShouldBe(["zalo", "webchat"]);
            past[1].Ending.ShouldBe(taken.Session!.Replaced is null ? SignInEnding.SignedOut : SignInEnding.TakenOver);
        }
    }

    [Fact]
    public async Task Leaving_everywhere_ends_the_session_forgets_the_conversations_and_tells_the_others()
    {
        var someone = await house.NewPersonAsync();
        var (web, zalo, ussd) = (house.NewPlace(), house.NewPlace("zalo"), house.NewPlace("ussd"));
        foreach (var place in new[] { web, zalo })
        {
            await house.SignInAsync(someone, place);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var session = await house.SignInAsync(someone, ussd);
        var neighbour = house.NewPlace();
        var other = await house.SignInAsync(await house.NewPersonAsync(), neighbour);

        await house.Client.EndAllSessionsAsync(session.Token, ussd.ToHeaders(), CancellationToken.None);

        await EndedAsync(session, ussd);
        foreach (var place in new[] { web, zalo })
        {
            var told = await ToldAsync(place, EventTypes.SignedOutEverywhere);
            told.Channel.ShouldBe(place.Channel);
            DataOf(told).ShouldBe(new SessionOver(house.Clock.GetUtcNow(), "ussd", Session: null));
        }

        house.Bot.All.ShouldNotContain(each => each.Conversation == ussd.Conversation || each.Conversation == neighbour.Conversation);
        await house.CardAsync(other, neighbour);
        (await House.RefusalAsync(() => house.Client.EndAllSessionsAsync(session.Token, ussd.ToHeaders(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.SessionEnded);

        // Forgotten is forgotten: the next time only the one place is told of.
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await house.SignInAsync(someone, ussd);
        await house.Client.EndAllSessionsAsync(again.Token, ussd.ToHeaders(), CancellationToken.None);
        var links = await house.InDatabaseAsync(context => context.Links.CountAsync(link => context.Accounts.Any(account => account.Id == link.AccountId && account.Person.BhxhNumber == someone.Number)));
        links.ShouldBe(0);
        house.Bot.All.Where(each => each.Conversation == web.Conversation && each.Type == EventTypes.SignedOutEverywhere).Select(each => each.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Past_sign_ins_are_shown_with_their_ends_the_latest_first()
    {
        var someone = await house.NewPersonAsync();
        var (web, zalo, ussd) = (house.NewPlace(), house.NewPlace("zalo"), house.NewPlace("ussd"));
        var times = new List<DateTimeOffset>();
        async Task<Session> SignInAsync(Place place)
        {
            times.Add(house.Clock.GetUtcNow());
            return await house.SignInAsync(someone, place);
        }

        await SignInAsync(web);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var onZalo = await SignInAsync(zalo);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.Client.EndSessionAsync(onZalo.Token, zalo.ToHeaders(), CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await SignInAsync(web);
        house.Clock.Advance(TimeSpan.FromMinutes(20));
        await SignInAsync(ussd);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var last = await SignInAsync(ussd);

        var past = await PastAsync(last, ussd);

        past.Select(each => each.At).ShouldBe(Enumerable.Reverse(times));
        past.Select(each => (each.Channel, each.Ending, each.Here)).ShouldBe(
        [
            ("ussd", SignInEnding.Open, true),
            ("ussd", SignInEnding.Renewed, true),
            ("webchat", SignInEnding.Expired, false),
            ("zalo", SignInEnding.SignedOut, false),
            ("webchat", SignInEnding.TakenOver, false),
        ]);
        past.Select(each => each.EndedAt - each.At).ShouldBe([null, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2)]);
    }

    [Fact]
    public async Task Ten_past_sign_ins_are_shown_and_each_look_is_written_down()
    {
        var someone = await house.NewPersonAsync();
        var session = await house.SignInAsync(someone, house.NewPlace());
        var place = house.NewPlace("zalo");
        for (var i = 0; i < 11; i++)
        {
            // Five codes an hour.
            house.Clock.Advance(TimeSpan.FromHours(3));
            session = await house.SignInAsync(someone, place);
        }

        var before = await LooksAsync();
        (await PastAsync(session, place)).Count.ShouldBe(10);
        (await LooksAsync()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_dump_names_no_conversation()
    {
        var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
        await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        house.Bot.Troubles.Enqueue(Trouble.Away);
        await house.SignInAsync(someone, zalo);
        var dump = await house.DumpAsync();
        foreach (var name in new[] { web.Conversation, zalo.Conversation })
        {
            dump.OfType<string>().ShouldNotContain(text => text.Contains(name, StringComparison.Ordinal));
            dump.OfType<byte[]>().Any(blob => blob.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(name)) >= 0).ShouldBeFalse();
        }

        // It is sent again when the clock has moved on from the failure.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!house.Bot.All.Any(each => each.Conversation == web.Conversation))
        {
            limit.Token.ThrowIfCancellationRequested();
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }

    // A hundred at once may find no connection to the database free; asking again with the same key repeats nothing.
    private async Task<AttemptResult> InsistAsync(Guid challenge, Place place)
    {
        var key = house.NewKey();
        for (var time = 1; ; time++)
        {
            try
            {
                return await house.TakeOverAsync(challenge, place, key);
            }
            catch (Refit.ApiException refusal) when (refusal.StatusCode is System.Net.HttpStatusCode.ServiceUnavailable && time < 10)
            {
                await Task.Yield();
            }
        }
    }

    private static SessionOver DataOf(BackendEvent told) => System.Text.Json.JsonSerializer.Deserialize(told.Data, BackendJson.Default.SessionOver)!;

    private async Task<IReadOnlyList<PastSignIn>> PastAsync(Session session, Place place) =>
        (await house.Client.GetSignInsAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items;

    private Task<int> LooksAsync() => house.InDatabaseAsync(context => context.AuditRows.CountAsync(row => row.What == "sign-ins"));

    private async Task<BackendEvent> ToldAsync(Place place, string type = EventTypes.SessionTakenOver)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (house.Bot.All.FirstOrDefault(each => each.Conversation == place.Conversation && each.Type == type) is { } told)
            {
                return told;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task EndedAsync(Session session, Place place) =>
        (await House.RefusalAsync(() => house.CardAsync(session, place))).Type.ShouldBe(ProblemTypes.SessionEnded);
}

public sealed class PlacesOnSqlite(SqliteHouse house) : PlaceTests(house), IClassFixture<SqliteHouse>;

public sealed class PlacesOnPostgres(PostgresHouse house) : PlaceTests(house), IClassFixture<PostgresHouse>;
