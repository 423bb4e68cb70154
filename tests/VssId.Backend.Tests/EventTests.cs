using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client.Signing;
using VssId.Backend.Events;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Events reach the bot signed, at least once, whatever happens on the way; on either database.</summary>
public abstract class EventTests(House house)
{
    [Fact]
    public async Task An_event_leaves_at_once_with_a_right_signature_and_then_is_gone()
    {
        var conversation = await TakeOverAsync();
        await UntilAsync(rows => rows.Count == 0);
        house.Bot.All.Where(each => each.Conversation == conversation).ShouldHaveSingleItem();
        house.Bot.Verdicts.ShouldAllBe(verdict => verdict == SignatureVerdict.Good);
    }

    [Theory]
    [InlineData(503, 1)]
    [InlineData(503, 4)]
    [InlineData(401, 2)]
    public async Task An_event_that_is_refused_is_sent_again_until_it_is_taken(int status, int times)
    {
        for (var i = 0; i < times; i++)
        {
            house.Bot.Troubles.Enqueue((Trouble)status);
        }

        var conversation = await TakeOverAsync();
        await EmptyAsync();
        // The clock runs ahead of the wire here, so it may come more than once; then it is the same event.
        house.Bot.All.Where(each => each.Conversation == conversation).Select(each => each.Id).Distinct().ShouldHaveSingleItem();
        house.Bot.Verdicts.ShouldAllBe(verdict => verdict == SignatureVerdict.Good);
    }

    [Fact]
    public async Task An_event_whose_answer_is_lost_comes_again_under_the_same_id()
    {
        house.Bot.Troubles.Enqueue(Trouble.AnswerLost);
        var conversation = await TakeOverAsync();
        await EmptyAsync();
        var told = house.Bot.All.Where(each => each.Conversation == conversation).ToList();
        told.Count.ShouldBeGreaterThanOrEqualTo(2);
        told.Select(each => (each.Id, each.At)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_event_that_a_dead_sender_took_is_sent_by_the_next_one()
    {
        // What was left behind must not meet the trouble that is meant for this one.
        await EmptyAsync();
        house.Bot.Troubles.Enqueue(Trouble.Away);
        var conversation = await TakeOverAsync();
        var id = await OneAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await using (var scope = house.App.Services.CreateAsyncScope())
        {
            // Whoever gets it here is gone before sending it.
            await scope.ServiceProvider.GetRequiredService<EventBook>().TakeAsync(id, CancellationToken.None);
        }

        await house.CloseAsync();
        await house.OpenAsync();
        await EmptyAsync();
        house.Bot.All.ShouldContain(each => each.Conversation == conversation);
    }

    [Fact]
    public async Task Of_twenty_who_take_an_event_one_gets_it()
    {
        // What was left behind must not meet the trouble that is meant for this one.
        await EmptyAsync();
        // The senders wait for the clock; the signal has been heard before.
        house.Bot.Troubles.Enqueue(Trouble.Away);
        await TakeOverAsync();
        var id = await OneAsync();
        await UntilAsync(rows => rows is [{ Failures: > 0 }]);
        await house.InDatabaseAsync(context => context.Events.ExecuteUpdateAsync(set => set.SetProperty(row => row.DueAt, 0)));

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var scope = house.App.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<EventBook>().TakeAsync(id, CancellationToken.None);
        }));

        taken.OfType<TakenEvent>().ShouldHaveSingleItem();
        await EmptyAsync();
    }

    [Fact]
    public async Task A_refused_sign_in_tells_nobody()
    {
        var (someone, web, zalo) = (await house.NewPersonAsync(), house.NewPlace(), house.NewPlace("zalo"));
        await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var (challenge, code) = await house.CodeAsync(someone, zalo);
        await house.TryAsync(challenge.Id, code, zalo);
        (await house.InDatabaseAsync(context => context.Events.CountAsync())).ShouldBe(0);
        house.Bot.All.ShouldNotContain(each => each.Conversation == web.Conversation);
    }

    /// <summary>Has an account taken over, and names the conversation that is to be told.</summary>
    private async Task<string> TakeOverAsync()
    {
        var (someone, web) = (await house.NewPersonAsync(), house.NewPlace());
        await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SignInAsync(someone, house.NewPlace("zalo"));
        return web.Conversation;
    }

    private Task<Guid> OneAsync() => house.InDatabaseAsync(context => context.Events.Select(row => row.Id).SingleAsync());

    private Task EmptyAsync() => UntilAsync(rows => rows.Count == 0, TimeSpan.FromSeconds(1));

    // The sender works beside the test: look until it is done, but not for ever.
    private async Task UntilAsync(Func<List<EventRow>, bool> state, TimeSpan step = default)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!state(await house.InDatabaseAsync(context => context.Events.AsNoTracking().ToListAsync())))
        {
            limit.Token.ThrowIfCancellationRequested();
            house.Clock.Advance(step);
            await Task.Yield();
        }
    }
}

public sealed class EventsOnSqlite(SqliteHouse house) : EventTests(house), IClassFixture<SqliteHouse>;

public sealed class EventsOnPostgres(PostgresHouse house) : EventTests(house), IClassFixture<PostgresHouse>;
