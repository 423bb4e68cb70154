using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Database;
using VssId.Backend.Messages;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Messages leave at most once, and only while they are of use; on either database.</summary>
public abstract class OutboxTests(House house)
{
    [Fact]
    public async Task What_was_surely_not_sent_is_tried_again()
    {
        var someone = await house.NewPersonAsync();
        house.Texts.Failures.Enqueue(SendResult.NotSent);
        await house.StartAsync(someone.Number, house.NewPlace());
        await UntilAsync(row => row.Failures == 1 && row.TakenAt == 0);
        house.Texts.Has(someone.Phone).ShouldBeFalse();

        house.Clock.Advance(TimeSpan.FromSeconds(2));

        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldContain("VssID");
        await EmptyAsync();
    }

    [Theory]
    [InlineData(nameof(SendResult.Unknown))]
    [InlineData(nameof(SendResult.Refused))]
    public async Task What_may_have_been_sent_is_never_sent_again(string result)
    {
        var someone = await house.NewPersonAsync();
        await EmptyAsync();
        var before = house.Texts.Count;
        house.Texts.Failures.Enqueue(Enum.Parse<SendResult>(result));
        await house.StartAsync(someone.Number, house.NewPlace());
        await EmptyAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(30));

        house.Texts.Count.ShouldBe(before + 1);
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task After_the_life_of_its_code_a_text_is_dropped()
    {
        var someone = await house.NewPersonAsync();
        house.Texts.Failures.Enqueue(SendResult.NotSent);
        await house.StartAsync(someone.Number, house.NewPlace());
        await UntilAsync(row => row.Failures == 1 && row.TakenAt == 0);
        var id = await house.InDatabaseAsync(context => context.Outbox.Select(row => row.Id).SingleAsync());
        house.Clock.Advance(TimeSpan.FromMinutes(5));

        await using var scope = house.App.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Outbox>().TakeAsync(id, CancellationToken.None)).ShouldBeNull();
        (await house.App.Services.GetRequiredService<Sweeper>().SweepAsync(CancellationToken.None)).ShouldBeGreaterThan(0);
        await EmptyAsync();
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_twenty_who_take_a_message_one_gets_it()
    {
        var id = Guid.NewGuid();
        var content = house.App.Services.GetRequiredService<Secrets.BackendKeys>()
            .Seal("t+84540000000    text"u8, id.ToByteArray(), System.Security.Cryptography.RandomNumberGenerator.Create());
        var now = house.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await house.InDatabaseAsync(context =>
        {
            context.Outbox.Add(new OutboxRow { Id = id, Content = content, DueAt = now, ExpiresAt = now + 1_000 });
            return context.SaveChangesAsync();
        });

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            await using var scope = house.App.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Outbox>().TakeAsync(id, CancellationToken.None);
        }));

        taken.OfType<TextMessage>().ShouldHaveSingleItem().Text.ShouldBe("text");
        await house.InDatabaseAsync(context => context.Outbox.Where(row => row.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_with_this_key_stays_and_stops_nothing_else()
    {
        var id = Guid.NewGuid();
        var now = house.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await house.InDatabaseAsync(context =>
        {
            context.Outbox.Add(new OutboxRow { Id = id, Content = new byte[60], DueAt = now, ExpiresAt = now + 10_000 });
            return context.SaveChangesAsync();
        });
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var someone = await house.NewPersonAsync();
        await house.CodeAsync(someone, house.NewPlace());

        await UntilAsync(row => row.Id == id && row.TakenAt > 0);
        house.Logs.Lines.ShouldContain(line => line.Contains($"{id} cannot be read", StringComparison.Ordinal));
        await house.InDatabaseAsync(context => context.Outbox.Where(row => row.Id == id).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Without_a_mail_server_no_e_mail_waits()
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        await using var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.BeginAsync(CancellationToken.None);
        var now = house.Clock.Milliseconds();
        await scope.ServiceProvider.GetRequiredService<Outbox>().PutEmailAsync("hop.thu@mau.vn", "VssID", "Chữ", now, now + 1_000, CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        (await house.InDatabaseAsync(context => context.Outbox.CountAsync())).ShouldBe(0);
    }

    private Task EmptyAsync() => UntilAsync(rows => rows.Count == 0, context => context.Outbox.AsNoTracking().ToListAsync());

    private Task UntilAsync(Func<OutboxRow, bool> state) => UntilAsync(rows => rows is [var row] && state(row), context => context.Outbox.AsNoTracking().ToListAsync());

    // The sender works beside the test: look until it is done, but not for ever.
    private async Task UntilAsync(Func<List<OutboxRow>, bool> state, Func<BackendContext, Task<List<OutboxRow>>> read)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!state(await house.InDatabaseAsync(read)))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}

public sealed class OutboxOnSqlite(SqliteHouse house) : OutboxTests(house), IClassFixture<SqliteHouse>;

public sealed class OutboxOnPostgres(PostgresHouse house) : OutboxTests(house), IClassFixture<PostgresHouse>;
