using System.Text;
using Shouldly;
using StackExchange.Redis;
using VssId.Bot.Builder;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Sealing;
using VssId.Bot.Storage.Tests.Contract;
using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Kept;

/// <summary>What can be found on a server by whoever looks into it, and what a second replica sees.</summary>
public abstract class KeptContract(ServerWorld world) : IAsyncLifetime
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private readonly string _conversation = "web:" + Guid.NewGuid().ToString("N");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => world.ClearAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_key_has_an_end()
    {
        await FillAsync();

        var keys = world.Keys().ToList();
        keys.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var key in keys)
        {
            (await world.Database.KeyTimeToLiveAsync(key)).ShouldNotBeNull(key.ToString());
        }
    }

    [Fact]
    public async Task Keys_live_as_long_as_is_promised()
    {
        await FillAsync();

        var tag = $"{{s{Shard.Of(_conversation)}}}:";
        await LivesAsync($"{tag}c:{_conversation}", Life);
        await LivesAsync($"{tag}l:{_conversation}", TimeSpan.FromHours(24));
        await LivesAsync($"{tag}inbox", TimeSpan.FromHours(48));
        await LivesAsync($"{tag}due", TimeSpan.FromHours(48));
        await LivesAsync($"{tag}receipts", TimeSpan.FromHours(96));
        await LivesAsync($"{tag}lease", TimeSpan.FromMinutes(1));
        await LivesAsync(world.Keys().First(key => key.ToString().StartsWith(tag + "k:", StringComparison.Ordinal)), TimeSpan.FromHours(48));
        await LivesAsync("{items}:item", TimeSpan.FromDays(90));
    }

    [Fact]
    public async Task Nothing_that_was_said_can_be_read_in_a_dump()
    {
        var canaries = Enumerable.Range(0, 50).Select(number => $"canary-{number}-{Guid.NewGuid():N}").ToArray();
        var storage = world.First.Get<IStorage>();
        foreach (var (number, canary) in canaries.Index())
        {
            var conversation = $"{_conversation}{number % 5}";
            switch (number % 5)
            {
                case 0:
                    await world.Store.CommitAsync(new TurnCommit(conversation, number / 5, Bytes(canary), Life), Cancellation);
                    break;
                case 1:
                    await world.Store.CommitAsync(new TurnCommit(conversation, number / 5, Bytes("record"), Life) { Log = [Bytes(canary)], Due = world.Clock.GetUtcNow() }, Cancellation);
                    break;
                case 2:
                    await world.Inbox.AdmitAsync(new Arrival(conversation, canary, Bytes(canary), Bytes(canary)), Cancellation);
                    break;
                case 3:
                    await world.Store.CommitAsync(
                        new TurnCommit(conversation, number / 5, Bytes("record"), Life) { Log = [Bytes("x")], Mask = new LogReplacement(1, Bytes(canary)) }, Cancellation);
                    break;
                default:
                    await storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [$"item{number}"] = canary }, Cancellation);
                    break;
            }
        }

        List<string> dump = [];
        foreach (var key in world.Keys())
        {
            dump.Add(key.ToString());
            dump.AddRange(await ContentAsync(key));
        }

        dump.Count.ShouldBeGreaterThan(100);
        canaries.Where(canary => dump.Exists(text => text.Contains(canary, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Records_of_two_people_that_were_swapped_are_refused()
    {
        var (mine, other) = await TwoRecordsAsync();
        var value = await world.Database.StringGetAsync(mine);
        await world.Database.StringSetAsync(mine, await world.Database.StringGetAsync(other), Life);
        await world.Database.StringSetAsync(other, value, Life);

        await Should.ThrowAsync<SealBrokenException>(async () => await world.Store.LoadAsync(_conversation, Cancellation));
        await Should.ThrowAsync<SealBrokenException>(async () => await world.Store.LoadAsync(_conversation + "2", Cancellation));
    }

    [Fact]
    public async Task A_record_with_one_bit_changed_is_refused()
    {
        var (mine, _) = await TwoRecordsAsync();
        var value = (byte[])(await world.Database.StringGetAsync(mine))!;
        value[^1] ^= 1;
        await world.Database.StringSetAsync(mine, value, Life);

        await Should.ThrowAsync<SealBrokenException>(async () => await world.Store.LoadAsync(_conversation, Cancellation));
    }

    [Fact]
    public async Task A_log_entry_of_somebody_else_is_refused()
    {
        await CommitAsync(_conversation, "one");
        await CommitAsync(_conversation + "2", "two");
        var entry = await world.Database.HashGetAsync(LogKey(_conversation + "2"), "1");
        await world.Database.HashSetAsync(LogKey(_conversation), "1", entry);

        await Should.ThrowAsync<SealBrokenException>(async () => await world.Log.ReadAsync(_conversation, 0, 10, Cancellation));
    }

    [Fact]
    public async Task A_waiting_event_that_was_changed_is_taken_out_and_the_others_go_on()
    {
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "one", Bytes("one")), Cancellation);
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "two", Bytes("two")), Cancellation);
        var shard = Shard.Of(_conversation);
        RedisKey inbox = $"{{s{shard}}}:inbox";
        var first = (await world.Database.SortedSetRangeByRankWithScoresAsync(inbox, 0, 0))[0];
        byte[] changed = [.. (byte[])first.Element!];
        changed[^1] ^= 1;
        await world.Database.SortedSetRemoveAsync(inbox, first.Element);
        await world.Database.SortedSetAddAsync(inbox, changed, first.Score);

        (await world.Inbox.PeekAsync(shard, 1, Cancellation)).Select(entry => Encoding.UTF8.GetString(entry.Activity.Span)).ShouldBe(["two"]);
        (await world.Database.SortedSetLengthAsync(inbox)).ShouldBe(1);
        world.First.Lines.All.ShouldContain(line => line.StartsWith("Error: A waiting event was taken out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_rotation_what_is_old_is_read_for_24_hours_and_written_under_the_new_key()
    {
        var rotation = world.Clock.GetUtcNow() + TimeSpan.FromHours(1);
        await using var rotating = await RotatingAsync(("old", DateTimeOffset.UnixEpoch), ("new", rotation));
        await rotating.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("record"), TimeSpan.FromDays(90)) { Log = [Bytes("entry")] }, Cancellation);
        await rotating.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("event")), Cancellation);
        (await KeyIdAsync()).ShouldBe("old");

        world.Clock.Advance(TimeSpan.FromHours(1));
        await rotating.Store.CommitAsync(new TurnCommit(_conversation + "2", 0, Bytes("record"), TimeSpan.FromDays(90)), Cancellation);
        (await KeyIdAsync("2")).ShouldBe("new");

        world.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMilliseconds(1));
        (await rotating.Store.LoadAsync(_conversation, Cancellation)).ShouldNotBeNull();
        (await rotating.Log.ReadAsync(_conversation, 0, 10, Cancellation)).ShouldHaveSingleItem();
        (await rotating.Inbox.PeekAsync(Shard.Of(_conversation), 10, Cancellation)).ShouldHaveSingleItem();

        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await rotating.Store.LoadAsync(_conversation, Cancellation)).ShouldBeNull();
        (await rotating.Log.ReadAsync(_conversation, 0, 10, Cancellation)).ShouldBeEmpty();
        (await rotating.Inbox.PeekAsync(Shard.Of(_conversation), 10, Cancellation)).ShouldBeEmpty();
        (await rotating.Store.LoadAsync(_conversation + "2", Cancellation)).ShouldNotBeNull();

        (await rotating.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("again"), Life), Cancellation)).ShouldBe(CommitOutcome.Committed);
        (await KeyIdAsync()).ShouldBe("new");
    }

    [Fact]
    public async Task A_key_that_is_not_in_the_ring_is_refused_and_nothing_is_taken_away()
    {
        await CommitAsync(_conversation, "entry");
        await using var stranger = await RotatingAsync(("stranger", DateTimeOffset.UnixEpoch));

        await Should.ThrowAsync<SealBrokenException>(async () => await stranger.Store.LoadAsync(_conversation, Cancellation));

        (await world.Store.LoadAsync(_conversation, Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_replica_is_woken_by_what_happens_here()
    {
        var arrived = new TaskCompletionSource<int>();
        var due = new TaskCompletionSource<int>();
        var appended = new TaskCompletionSource();
        using var first = world.Second.Inbox.OnArrival(shard => arrived.TrySetResult(shard));
        using var second = world.Second.Log.OnDue(shard => due.TrySetResult(shard));
        using var third = world.Second.Log.OnAppend(_conversation, () => appended.TrySetResult());

        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello")), Cancellation);
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("record"), Life) { Log = [Bytes("x")], Due = world.Clock.GetUtcNow() }, Cancellation);

        (await arrived.Task.WaitAsync(Soon, TimeProvider.System, Cancellation)).ShouldBe(Shard.Of(_conversation));
        (await due.Task.WaitAsync(Soon, TimeProvider.System, Cancellation)).ShouldBe(Shard.Of(_conversation));
        await appended.Task.WaitAsync(Soon, TimeProvider.System, Cancellation);
    }

    [Fact]
    public async Task Two_replicas_see_one_store()
    {
        await CommitAsync(_conversation, "entry");

        (await world.Second.Store.LoadAsync(_conversation, Cancellation))!.Version.ShouldBe(1);
        (await world.Second.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes("record"), Life), Cancellation)).ShouldBe(CommitOutcome.Committed);
        (await world.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes("record"), Life), Cancellation)).ShouldBe(CommitOutcome.Moved);
    }

    [Fact]
    public async Task An_item_of_the_storage_comes_back_with_its_tag()
    {
        var storage = world.First.Get<IStorage>();
        await storage.WriteAsync(Items(("a", new Note { Text = "first" }), ("b", "plain")), Cancellation);

        var read = await storage.ReadAsync(["a", "b", "c"], Cancellation);

        read.Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        read["b"].ShouldBe("plain");
        var note = read["a"].ShouldBeOfType<Note>();
        note.Text.ShouldBe("first");
        note.ETag.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task An_item_with_an_old_tag_is_not_written_nor_is_anything_beside_it()
    {
        var storage = world.First.Get<IStorage>();
        await storage.WriteAsync(Items(("a", new Note { Text = "first" })), Cancellation);
        var old = (Note)(await storage.ReadAsync(["a"], Cancellation))["a"];
        await storage.WriteAsync(Items(("a", new Note { Text = "second", ETag = old.ETag })), Cancellation);

        old.Text = "third";
        await Should.ThrowAsync<ETagConflictException>(() => storage.WriteAsync(Items(("b", "beside"), ("a", old)), Cancellation));

        var read = await storage.ReadAsync(["a", "b"], Cancellation);
        read.Keys.ShouldBe(["a"]);
        ((Note)read["a"]).Text.ShouldBe("second");
    }

    [Fact]
    public async Task An_item_with_the_empty_tag_is_written_only_where_nothing_stands()
    {
        var storage = world.First.Get<IStorage>();
        await storage.WriteAsync(Items(("a", new Note { Text = "first", ETag = "" })), Cancellation);

        await Should.ThrowAsync<ETagConflictException>(() => storage.WriteAsync(Items(("a", new Note { Text = "second", ETag = "" })), Cancellation));
        await storage.WriteAsync(Items(("a", new Note { Text = "third", ETag = "*" })), Cancellation);

        ((Note)(await storage.ReadAsync(["a"], Cancellation))["a"]).Text.ShouldBe("third");
    }

    [Fact]
    public async Task A_tag_does_not_come_again_after_a_deletion()
    {
        var storage = world.First.Get<IStorage>();
        await storage.WriteAsync(Items(("a", new Note { Text = "first" })), Cancellation);
        var old = (Note)(await storage.ReadAsync(["a"], Cancellation))["a"];
        await storage.DeleteAsync(["a", "not there"], Cancellation);
        (await storage.ReadAsync(["a"], Cancellation)).ShouldBeEmpty();
        await storage.WriteAsync(Items(("a", new Note { Text = "second" })), Cancellation);

        await Should.ThrowAsync<ETagConflictException>(() => storage.WriteAsync(Items(("a", old)), Cancellation));
    }

    [Fact]
    public async Task Of_50_writers_with_one_tag_one_writes()
    {
        var storage = world.First.Get<IStorage>();
        await storage.WriteAsync(Items(("a", new Note { Text = "first" })), Cancellation);
        var tag = ((Note)(await storage.ReadAsync(["a"], Cancellation))["a"]).ETag;

        var written = await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            try
            {
                await storage.WriteAsync(Items(("a", new Note { Text = $"{number}", ETag = tag })), Cancellation);
                return true;
            }
            catch (ETagConflictException)
            {
                return false;
            }
        }));

        written.Count(wrote => wrote).ShouldBe(1);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Dictionary<string, object> Items(params (string Key, object Item)[] items) =>
        items.ToDictionary(item => item.Key, item => item.Item, StringComparer.Ordinal);

    private static RedisKey RecordKey(string conversation) => $"{{s{Shard.Of(conversation)}}}:c:{conversation}";

    private static RedisKey LogKey(string conversation) => $"{{s{Shard.Of(conversation)}}}:l:{conversation}";

    private async Task CommitAsync(string conversation, string entry) =>
        await world.Store.CommitAsync(new TurnCommit(conversation, 0, Bytes("record"), Life) { Log = [Bytes(entry)] }, Cancellation);

    private async Task<(RedisKey Mine, RedisKey Other)> TwoRecordsAsync()
    {
        await CommitAsync(_conversation, "mine");
        await CommitAsync(_conversation + "2", "other");
        return (RecordKey(_conversation), RecordKey(_conversation + "2"));
    }

    private async Task FillAsync()
    {
        var storage = world.First.Get<IStorage>();
        await storage.WriteAsync(Items(("item", "text")), Cancellation);
        foreach (var conversation in new[] { _conversation, _conversation + "2" })
        {
            await world.Inbox.LeaseAsync(Shard.Of(conversation), "owner", TimeSpan.FromMinutes(1), Cancellation);
            await world.Inbox.AdmitAsync(new Arrival(conversation, "event 1", Bytes("event"), Bytes("echo")), Cancellation);
            var entry = (await world.Inbox.PeekAsync(Shard.Of(conversation), 1, Cancellation))[0];
            var due = world.Clock.GetUtcNow();
            await world.Store.CommitAsync(new TurnCommit(conversation, 0, Bytes("record"), Life) { Log = [Bytes("reply")], Due = due, Receipt = entry.Receipt }, Cancellation);
            await world.Log.SentAsync(conversation, 2, Cancellation);
            await world.Store.CommitAsync(new TurnCommit(conversation, 1, Bytes("record"), Life) { Log = [Bytes("reply")], Due = due }, Cancellation);
            await world.Log.PostponeAsync(conversation, due.AddMinutes(1), Cancellation);
            await world.Log.TouchAsync(conversation, TimeSpan.FromHours(1), Cancellation);
        }

        await world.Inbox.AdmitAsync(new Arrival(_conversation + "2", "event 2", Bytes("event")), Cancellation);
        await world.Inbox.AdmitAsync(new Arrival(_conversation + "3", "event 3", Bytes("event")), Cancellation);
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event 1", Bytes("event")), Cancellation);

        // The last event of the first conversation's shard, so that its inbox is there.
        var neighbour = Enumerable.Range(0, int.MaxValue).Select(number => $"zalo:oa:{number}").First(id => Shard.Of(id) == Shard.Of(_conversation));
        await world.Inbox.AdmitAsync(new Arrival(neighbour, "waits", Bytes("event")), Cancellation);
    }

    private async Task LivesAsync(RedisKey key, TimeSpan life)
    {
        var left = (await world.Database.KeyTimeToLiveAsync(key)).ShouldNotBeNull(key.ToString());
        left.ShouldBeInRange(life - TimeSpan.FromMinutes(1), life, key.ToString());
    }

    private async Task<IEnumerable<string>> ContentAsync(RedisKey key) => await world.Database.KeyTypeAsync(key) switch
    {
        RedisType.String => [Latin(await world.Database.StringGetAsync(key))],
        RedisType.Hash => (await world.Database.HashGetAllAsync(key)).SelectMany(entry => new[] { Latin(entry.Name), Latin(entry.Value) }),
        RedisType.SortedSet => (await world.Database.SortedSetRangeByRankAsync(key)).Select(Latin),
        var other => throw new InvalidOperationException($"A {other} was not expected."),
    };

    private static string Latin(RedisValue value) => Encoding.Latin1.GetString((byte[])value!);

    private async Task<string> KeyIdAsync(string suffix = "")
    {
        var value = (byte[])(await world.Database.StringGetAsync(RecordKey(_conversation + suffix)))!;
        var start = Array.IndexOf(value, (byte)':') + 1;
        return Encoding.ASCII.GetString(value, start + 2, value[start + 1]);
    }

    private async Task<Replica> RotatingAsync(params (string Id, DateTimeOffset Since)[] keys) =>
        await world.StartReplicaAsync(
        [
            ("ConnectionStrings:Redis", await world.First.Address.GetAsync(Cancellation)),
            .. keys.Index().SelectMany(key => new[]
            {
                ($"Sealing:Keys:{key.Index}:Id", key.Item.Id),
                ($"Sealing:Keys:{key.Index}:Key", Convert.ToBase64String(Enumerable.Repeat((byte)(key.Index + 1), 32).ToArray())),
                ($"Sealing:Keys:{key.Index}:Since", key.Item.Since.ToString("O")),
            }),
        ]);

    public sealed class Note : IStoreItem
    {
        public string? ETag { get; set; }

        public string Text { get; set; } = "";
    }
}
