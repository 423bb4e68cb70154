using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Hosting;
using Shouldly;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Outages;

/// <summary>The embedded store over restarts of the process.</summary>
public sealed class EmbeddedGarnetTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed_again_and_again()
    {
        using var directory = new TemporaryDirectory();
        long[] written = new long[Writer.Conversations];
        HashSet<string> events = [];
        for (var round = 0; round < 4; round++)
        {
            foreach (var line in await WriteUntilKilledAsync(directory.Path, lines: 1_000 + (round * 337)))
            {
                if (line.Split(' ') is ["committed", var who, var version])
                {
                    written[int.Parse(who, CultureInfo.InvariantCulture)] = long.Parse(version, CultureInfo.InvariantCulture);
                }
                else
                {
                    events.Add(line);
                }
            }

            await using var replica = await StartAsync(directory.Path);
            for (var number = 0; number < Writer.Conversations; number++)
            {
                await CheckAsync(replica, number, written[number], events);
            }

            await EveryKeyHasAnEndAsync(replica);
        }

        written.ShouldAllBe(version => version > 10);
    }

    [Fact]
    public async Task A_stop_and_a_start_keep_everything()
    {
        using var directory = new TemporaryDirectory();
        await using (var first = await StartAsync(directory.Path))
        {
            await first.Store.CommitAsync(new TurnCommit("web:one", 0, "record"u8.ToArray(), Life) { Log = ["hello"u8.ToArray()] }, Cancellation);
        }

        await using var second = await StartAsync(directory.Path);

        (await second.Store.LoadAsync("web:one", Cancellation))!.Body.ToArray().ShouldBe("record"u8.ToArray());
        (await second.Log.ReadAsync("web:one", 0, 10, Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_second_process_over_the_same_files_is_refused()
    {
        using var directory = new TemporaryDirectory();
        await using var first = await StartAsync(directory.Path);

        await Should.ThrowAsync<IOException>(() => StartAsync(directory.Path));

        (await first.Store.LoadAsync("web:one", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_key_that_was_left_without_an_end_gets_one_at_the_next_start()
    {
        using var directory = new TemporaryDirectory();
        await using (var first = await StartAsync(directory.Path))
        {
            await using var client = await ConnectionMultiplexer.ConnectAsync(await first.Address.GetAsync(Cancellation));
            await client.GetDatabase().HashSetAsync("{s1}:l:web:torn", "n", 1);
        }

        await using var second = await StartAsync(directory.Path);

        await EveryKeyHasAnEndAsync(second);
    }

    private static Task<Replica> StartAsync(string directory) =>
        Replica.StartAsync(TimeProvider.System, Environments.Development, ("Storage:Garnet:DataDirectory", directory));

    private static async Task CheckAsync(Replica replica, int number, long acknowledged, HashSet<string> events)
    {
        var conversation = Writer.Conversation(number);
        if (await replica.Store.LoadAsync(conversation, Cancellation) is not { } record)
        {
            // Only what nobody was told of may be missing.
            acknowledged.ShouldBe(0);
            return;
        }

        record.Version.ShouldBeGreaterThanOrEqualTo(acknowledged);
        BitConverter.ToInt64(record.Body.Span).ShouldBe(record.Version);

        // Replies stand in the log before their record does, so a torn commit shows at most its own replies twice.
        var log = await replica.Log.ReadAsync(conversation, 0, 100_000, Cancellation);
        log.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, log.Count).Select(position => (long)position));
        log.Count.ShouldBeGreaterThanOrEqualTo((int)(2 * record.Version));

        for (var version = 0L; version <= record.Version; version++)
        {
            if (events.Contains($"admitted {number} {version}"))
            {
                (await replica.Inbox.AdmitAsync(new Arrival(conversation, $"{conversation} {version}", "event"u8.ToArray()), Cancellation)).ShouldBeOfType<Admission.Repeated>();
            }
        }

        var waiting = await replica.Inbox.PeekAsync(Shard.Of(conversation), 100_000, Cancellation);
        waiting.Count(entry => entry.Conversation == conversation).ShouldBeGreaterThanOrEqualTo((int)acknowledged);
        (await replica.Log.DueShardsAsync(Cancellation)).ShouldContain(Shard.Of(conversation));
    }

    private static async Task EveryKeyHasAnEndAsync(Replica replica)
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync(await replica.Address.GetAsync(Cancellation));
        var keys = client.GetServers().SelectMany(server => server.Keys(pageSize: 500)).ToList();
        keys.ShouldNotBeEmpty();
        var lives = await Task.WhenAll(keys.Select(key => client.GetDatabase().KeyTimeToLiveAsync(key)));
        lives.ShouldAllBe(life => life != null);
    }

    /// <summary>Starts the writing process, reads what it acknowledged and kills it after so many lines.</summary>
    private static async Task<IReadOnlyCollection<string>> WriteUntilKilledAsync(string directory, int lines)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Writer).Assembly.Location);
        }

        start.ArgumentList.Add(Writer.Argument);
        start.ArgumentList.Add(directory);
        using var process = Process.Start(start)!;
        ConcurrentQueue<string> acknowledged = new();
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            while (acknowledged.Count < lines && await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
            {
                acknowledged.Enqueue(line);
            }
        }
        finally
        {
            process.Kill();
        }

        // Lines that the process wrote before it died were acknowledged too; the last may be cut.
        var rest = (await process.StandardOutput.ReadToEndAsync(timeout.Token)).Split('\n');
        foreach (var line in rest.SkipLast(1))
        {
            acknowledged.Enqueue(line);
        }

        await process.WaitForExitAsync(timeout.Token);
        return [.. acknowledged.Where(line => line.StartsWith("admitted ", StringComparison.Ordinal) || line.StartsWith("committed ", StringComparison.Ordinal))];
    }
}
