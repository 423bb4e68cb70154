using System.Buffers.Text;
using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Sessions on either database: R15, R16.</summary>
public abstract class SessionTests(House house)
{
    [Fact]
    public async Task A_session_ends_after_fifteen_minutes_without_a_call()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);

        for (var i = 0; i < 3; i++)
        {
            house.Clock.Advance(new TimeSpan(0, 14, 59));
            (await house.CardAsync(session, place)).FullName.ShouldBe(someone.Name);
        }

        house.Clock.Advance(TimeSpan.FromMinutes(15));
        await EndedAsync(session, place);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_in_any_case()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(), place);
        session.ExpiresAt.ShouldBe(house.Clock.GetUtcNow().AddHours(12));

        while (house.Clock.GetUtcNow() + TimeSpan.FromMinutes(14) < session.ExpiresAt)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(14));
            await house.CardAsync(session, place);
        }

        house.Clock.Advance(session.ExpiresAt - house.Clock.GetUtcNow() - TimeSpan.FromMilliseconds(1));
        await house.CardAsync(session, place);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await EndedAsync(session, place);
    }

    [Fact]
    public async Task A_session_works_only_where_it_was_made()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(), place);

        await EndedAsync(session, house.NewPlace());
        await EndedAsync(session, place with { Channel = "zalo" });
        await EndedAsync(session with { Token = Base64Url.EncodeToString(new byte[32]) }, place);
        await EndedAsync(session with { Token = session.Token[..^1] }, place);
        // No stranger ended it.
        await house.CardAsync(session, place);
    }

    [Fact]
    public async Task A_token_has_256_bits_and_is_new_each_time()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var first = await house.SignInAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await house.SignInAsync(someone, place);

        Base64Url.DecodeFromChars(first.Token).Length.ShouldBe(32);
        second.Token.ShouldNotBe(first.Token);
        second.Replaced.ShouldBeNull();
        await EndedAsync(first, place);
    }

    [Fact]
    public async Task Signing_in_elsewhere_ends_the_session_and_says_where_it_was()
    {
        var someone = await house.NewPersonAsync();
        var (web, ussd) = (house.NewPlace(), house.NewPlace("ussd"));
        var first = await house.SignInAsync(someone, web);
        first.Replaced.ShouldBeNull();
        first.DisplayName.ShouldBe(someone.Name);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var lastSeen = house.Clock.GetUtcNow();
        await house.CardAsync(first, web);
        house.Clock.Advance(TimeSpan.FromMinutes(3));

        var second = await house.SignInAsync(someone, ussd);

        second.Replaced.ShouldBe(new ReplacedSession("webchat", lastSeen));
        await EndedAsync(first, web);
        await house.CardAsync(second, ussd);
    }

    [Fact]
    public async Task A_session_that_was_over_is_not_told_as_replaced()
    {
        var someone = await house.NewPersonAsync();
        await house.SignInAsync(someone, house.NewPlace());
        house.Clock.Advance(TimeSpan.FromMinutes(15));
        (await house.SignInAsync(someone, house.NewPlace("zalo"))).Replaced.ShouldBeNull();
    }

    [Fact]
    public async Task Ending_a_session_ends_it_at_once()
    {
        var place = house.NewPlace();
        var session = await house.SignInAsync(await house.NewPersonAsync(), place);

        await house.Client.EndSessionAsync(session.Token, place.ToHeaders(), CancellationToken.None);

        await EndedAsync(session, place);
        (await House.RefusalAsync(() => house.Client.EndSessionAsync(session.Token, place.ToHeaders(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.SessionEnded);
    }

    [Fact]
    public async Task An_account_never_has_two_sessions()
    {
        var someone = await house.NewPersonAsync();
        for (var i = 0; i < 3; i++)
        {
            await house.SignInAsync(someone, house.NewPlace());
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var sessions = await house.InDatabaseAsync(context => Task.FromResult(context.Sessions.Count()));
        var people = await house.InDatabaseAsync(context => Task.FromResult(context.Sessions.Select(session => session.AccountId).Distinct().Count()));
        sessions.ShouldBe(people);
    }

    private async Task EndedAsync(Session session, Place place)
    {
        var refusal = await House.RefusalAsync(() => house.CardAsync(session, place));
        refusal.Type.ShouldBe(ProblemTypes.SessionEnded);
        refusal.Status.ShouldBe(401);
    }
}

public sealed class SessionsOnSqlite(SqliteHouse house) : SessionTests(house), IClassFixture<SqliteHouse>;

public sealed class SessionsOnPostgres(PostgresHouse house) : SessionTests(house), IClassFixture<PostgresHouse>;
