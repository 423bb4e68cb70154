using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Shouldly;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Outages;

/// <summary>Redis goes away and comes back.</summary>
public sealed class OutageTests
{
    private const string Conversation = "zalo:oa:person";

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>2 s are promised (R33); a machine that is busy with other tests gets another one.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan BackToNormal = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_redis_is_killed_and_started_again()
    {
        await using var server = await RedisServer.StartAsync();
        await using var replica = await StartAsync(server);
        var acknowledged = 0L;
        for (; acknowledged < 50; acknowledged++)
        {
            await replica.Inbox.AdmitAsync(new Arrival(Conversation, $"event {acknowledged}", Bytes($"{acknowledged}")), Cancellation);
            (await CommitAsync(replica, acknowledged)).ShouldBe(CommitOutcome.Committed);
        }

        server.Kill();
        await ToldInTimeAsync(replica, unchanged: false);
        await server.StartAgainAsync();
        await NormalAgainAsync(replica);

        (await replica.Store.LoadAsync(Conversation, Cancellation))!.Version.ShouldBe(50);
        (await replica.Log.ReadAsync(Conversation, 0, 100, Cancellation)).Count.ShouldBe(50);
        (await replica.Inbox.PeekAsync(Shard.Of(Conversation), 100, Cancellation)).Count.ShouldBe(50);
        (await replica.Inbox.AdmitAsync(new Arrival(Conversation, "event 7", Bytes("7")), Cancellation)).ShouldBeOfType<Admission.Repeated>();
        (await CommitAsync(replica, 50)).ShouldBe(CommitOutcome.Committed);
    }

    [Fact]
    public async Task A_redis_that_does_not_answer_is_told_in_time_and_is_used_again_when_it_does()
    {
        await using var server = await RedisServer.StartAsync();
        await using var replica = await StartAsync(server);
        await CommitAsync(replica, 0);

        server.Pause();
        try
        {
            await ToldInTimeAsync(replica, unchanged: true);
        }
        finally
        {
            server.Continue();
        }

        await NormalAgainAsync(replica);
    }

    [Fact]
    public async Task A_bot_starts_without_redis_and_works_when_it_comes()
    {
        await using var server = RedisServer.NotStarted();
        await using var replica = await StartAsync(server);
        await ToldInTimeAsync(replica, unchanged: true);

        await server.StartAgainAsync();

        await NormalAgainAsync(replica);
        (await CommitAsync(replica, 0)).ShouldBe(CommitOutcome.Committed);
    }

    [Fact]
    public async Task Other_replicas_are_heard_again_after_redis_was_away()
    {
        await using var server = await RedisServer.StartAsync();
        await using var here = await StartAsync(server);
        await using var there = await StartAsync(server);
        server.Kill();
        await server.StartAgainAsync();
        await NormalAgainAsync(here);
        await NormalAgainAsync(there);

        var heard = new TaskCompletionSource();
        using var listening = there.Inbox.OnArrival(_ => heard.TrySetResult());
        var number = 0;
        await Eventually.TrueAsync(
            async () =>
            {
                await here.Inbox.AdmitAsync(new Arrival(Conversation, $"event {number++}", Bytes("hello")), Cancellation);
                return heard.Task.IsCompleted;
            },
            BackToNormal);
    }

    [Fact]
    public async Task More_calls_than_may_wait_are_refused_at_once()
    {
        await using var server = await RedisServer.StartAsync();
        await using var replica = await StartAsync(server, ("Storage:MaxCallsWaiting", "100"));
        server.Pause();
        try
        {
            var waiting = Enumerable.Range(0, 100).Select(_ => replica.Store.LoadAsync(Conversation, Cancellation).AsTask()).ToArray();
            var refused = replica.Store.LoadAsync(Conversation, Cancellation).AsTask();

            refused.IsFaulted.ShouldBeTrue();
            await Should.ThrowAsync<StoreUnavailableException>(() => refused);
            waiting.ShouldAllBe(call => !call.IsCompleted);
            foreach (var call in waiting)
            {
                await Should.ThrowAsync<StoreUnavailableException>(() => call);
            }
        }
        finally
        {
            server.Continue();
        }

        await NormalAgainAsync(replica);
    }

    [Fact]
    public async Task No_failure_names_the_conversation()
    {
        await using var server = await RedisServer.StartAsync();
        await using var replica = await StartAsync(server);
        server.Pause();
        try
        {
            var failure = await Should.ThrowAsync<StoreUnavailableException>(async () => await replica.Store.LoadAsync(Conversation, Cancellation));
            failure.ToString().ShouldNotContain(Conversation);
            replica.Lines.All.ShouldAllBe(line => !line.Contains(Conversation, StringComparison.Ordinal));
        }
        finally
        {
            server.Continue();
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Task<Replica> StartAsync(RedisServer server, params IEnumerable<(string Key, string Value)> settings) =>
        Replica.StartAsync(TimeProvider.System, Environments.Development, [("ConnectionStrings:Redis", server.Address), .. settings]);

    private static async Task<CommitOutcome> CommitAsync(Replica replica, long expected) =>
        await replica.Store.CommitAsync(new TurnCommit(Conversation, expected, Bytes("record"), Life) { Log = [Bytes("reply")] }, Cancellation);

    /// <summary>Every kind of call fails as it is said to, in time, and readiness with them.</summary>
    private static async Task ToldInTimeAsync(Replica replica, bool unchanged)
    {
        Func<ValueTask>[] calls =
        [
            async () => await replica.Store.LoadAsync(Conversation, Cancellation),
            async () => await replica.Log.ReadAsync(Conversation, 0, 10, Cancellation),
            async () => await replica.Inbox.WaitingAsync(Cancellation),
            async () => await replica.Inbox.LeaseAsync(0, "owner", Life, Cancellation),
        ];
        if (unchanged)
        {
            calls = [.. calls, async () => await replica.Store.CommitAsync(new TurnCommit("web:unknown", 1, Bytes("x"), Life), Cancellation)];
        }

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(calls.Select(call => Should.ThrowAsync<StoreUnavailableException>(async () => await call())));
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Told);

        began = Stopwatch.GetTimestamp();
        (await replica.Health.CheckHealthAsync(Cancellation)).Status.ShouldBe(HealthStatus.Unhealthy);
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static async Task NormalAgainAsync(Replica replica)
    {
        await Eventually.TrueAsync(
            async () =>
            {
                try
                {
                    await replica.Store.LoadAsync(Conversation, Cancellation);
                    return true;
                }
                catch (StoreUnavailableException)
                {
                    return false;
                }
            },
            BackToNormal);
        (await replica.Health.CheckHealthAsync(Cancellation)).Status.ShouldBe(HealthStatus.Healthy);
    }
}
