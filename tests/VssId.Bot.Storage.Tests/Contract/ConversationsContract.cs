using System.Globalization;
using System.Text;
using Shouldly;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>What every store of conversations does, whichever it is.</summary>
public abstract class ConversationsContract(IWorld world) : IAsyncLifetime
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(150);

    private readonly string _conversation = "web:" + Guid.NewGuid().ToString("N");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int ShardNumber => Shard.Of(_conversation);

    public ValueTask InitializeAsync() => world.ClearAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Nothing_is_loaded_where_nothing_was_committed() =>
        (await world.Store.LoadAsync(_conversation, Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Each_commit_is_loaded_again_under_the_next_version()
    {
        for (var version = 1; version <= 12; version++)
        {
            (await CommitAsync(version - 1, $"body {version}")).ShouldBe(CommitOutcome.Committed);
            var loaded = (await world.Store.LoadAsync(_conversation, Cancellation)).ShouldNotBeNull();
            loaded.Version.ShouldBe(version);
            Text(loaded.Body).ShouldBe($"body {version}");
        }
    }

    [Fact]
    public async Task Any_bytes_come_back_as_they_were()
    {
        var bytes = Enumerable.Range(0, 32 * 1024).Select(index => (byte)(index * 31)).ToArray();
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, bytes, Long) { Log = [bytes] }, Cancellation);

        (await world.Store.LoadAsync(_conversation, Cancellation))!.Body.ToArray().ShouldBe(bytes);
        (await ReadAsync()).ShouldHaveSingleItem().Activity.ToArray().ShouldBe(bytes);
    }

    [Fact]
    public async Task What_was_handed_over_is_not_shared_with_the_store()
    {
        var body = Bytes("before");
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, body, Long), Cancellation);
        body[0] = (byte)'X';

        Text((await world.Store.LoadAsync(_conversation, Cancellation))!.Body).ShouldBe("before");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_commit_on_another_version_writes_nothing_at_all(long expected)
    {
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello"), Bytes("echo")), Cancellation);
        var entry = (await world.Inbox.PeekAsync(ShardNumber, 10, Cancellation)).ShouldHaveSingleItem();
        await CommitAsync(0, "first");

        var outcome = await world.Store.CommitAsync(
            new TurnCommit(_conversation, expected, Bytes("second"), Long)
            {
                Log = [Bytes("reply")],
                Mask = new LogReplacement(1, Bytes("masked")),
                Due = world.Clock.GetUtcNow(),
                Receipt = entry.Receipt,
            },
            Cancellation);

        outcome.ShouldBe(CommitOutcome.Moved);
        Text((await world.Store.LoadAsync(_conversation, Cancellation))!.Body).ShouldBe("first");
        Text((await ReadAsync()).ShouldHaveSingleItem().Activity).ShouldBe("echo");
        (await world.Log.DueShardsAsync(Cancellation)).ShouldBeEmpty();
        (await world.Inbox.PeekAsync(ShardNumber, 10, Cancellation)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task One_commit_changes_record_log_mark_and_inbox_together()
    {
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("123456"), Bytes("123456")), Cancellation);
        var entry = (await world.Inbox.PeekAsync(ShardNumber, 10, Cancellation)).ShouldHaveSingleItem();

        var outcome = await world.Store.CommitAsync(
            new TurnCommit(_conversation, 0, Bytes("record"), Long)
            {
                Log = [Bytes("one"), Bytes("two")],
                Mask = new LogReplacement(1, Bytes("••••••")),
                Due = world.Clock.GetUtcNow(),
                Receipt = entry.Receipt,
            },
            Cancellation);

        outcome.ShouldBe(CommitOutcome.Committed);
        (await ReadAsync()).Select(logged => (logged.Sequence, Text(logged.Activity))).ShouldBe([(1, "••••••"), (2, "one"), (3, "two")]);
        (await world.Log.DueAsync(ShardNumber, world.Clock.GetUtcNow(), 10, Cancellation)).ShouldBe([_conversation]);
        (await world.Log.DueShardsAsync(Cancellation)).ShouldBe([ShardNumber]);
        (await world.Inbox.PeekAsync(ShardNumber, 10, Cancellation)).ShouldBeEmpty();
        (await world.Inbox.WaitingAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_100_parallel_commits_on_one_version_one_is_written()
    {
        await CommitAsync(0, "before");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(
            () => world.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes($"{number}"), Long) { Log = [Bytes($"{number}")] }, Cancellation).AsTask(),
            Cancellation)));

        outcomes.Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        var record = (await world.Store.LoadAsync(_conversation, Cancellation))!;
        record.Version.ShouldBe(2);
        Text((await ReadAsync()).ShouldHaveSingleItem().Activity).ShouldBe(Text(record.Body));
    }

    [Fact]
    public async Task A_record_is_gone_when_its_life_is_over_and_the_next_begins_anew()
    {
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("old"), Short), Cancellation);
        await world.LetPassAsync(Short);

        (await world.Store.LoadAsync(_conversation, Cancellation)).ShouldBeNull();
        (await CommitAsync(0, "new")).ShouldBe(CommitOutcome.Committed);
        (await world.Store.LoadAsync(_conversation, Cancellation))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_later_commit_may_shorten_the_life_of_the_record()
    {
        await CommitAsync(0, "long");
        await world.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes("short"), Short), Cancellation);
        await world.LetPassAsync(Short);

        (await world.Store.LoadAsync(_conversation, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_100_parallel_copies_of_an_event_one_is_admitted()
    {
        var admissions = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(
            () => world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello"), Bytes("echo")), Cancellation).AsTask(), Cancellation)));

        admissions.Count(admission => admission is Admission.Admitted).ShouldBe(1);
        admissions.Count(admission => admission is Admission.Repeated).ShouldBe(99);
        (await world.Inbox.PeekAsync(ShardNumber, 200, Cancellation)).ShouldHaveSingleItem();
        (await ReadAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_event_that_was_dealt_with_is_still_known()
    {
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello")), Cancellation);
        await world.Inbox.DropAsync((await world.Inbox.PeekAsync(ShardNumber, 1, Cancellation))[0], Cancellation);

        (await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello")), Cancellation)).ShouldBeOfType<Admission.Repeated>();
        (await world.Inbox.WaitingAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_key_in_another_conversation_is_another_event()
    {
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello")), Cancellation);

        (await world.Inbox.AdmitAsync(new Arrival(_conversation + "2", "event", Bytes("hello")), Cancellation)).ShouldBeOfType<Admission.Admitted>();
    }

    [Fact]
    public async Task Events_are_given_in_the_order_of_arrival_until_they_are_dealt_with()
    {
        for (var number = 0; number < 120; number++)
        {
            await world.Inbox.AdmitAsync(new Arrival(_conversation, $"event {number}", Bytes($"{number}")), Cancellation);
        }

        var peeked = await world.Inbox.PeekAsync(ShardNumber, 50, Cancellation);
        peeked.Select(entry => Text(entry.Activity)).ShouldBe(Enumerable.Range(0, 50).Select(number => $"{number}"));
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("record"), Long) { Receipt = peeked[0].Receipt }, Cancellation);
        await world.Inbox.DropAsync(peeked[1], Cancellation);

        (await world.Inbox.PeekAsync(ShardNumber, 500, Cancellation)).Select(entry => Text(entry.Activity))
            .ShouldBe(Enumerable.Range(2, 118).Select(number => $"{number}"));
    }

    [Fact]
    public async Task Events_of_all_conversations_of_a_shard_wait_in_one_order()
    {
        var others = Enumerable.Range(0, int.MaxValue).Select(number => $"zalo:oa:{number}").Where(id => Shard.Of(id) == ShardNumber).Take(2).ToArray();
        string[] order = [others[0], _conversation, others[1], others[0]];
        foreach (var (number, conversation) in order.Index())
        {
            await world.Inbox.AdmitAsync(new Arrival(conversation, $"event {number}", Bytes($"{number}")), Cancellation);
        }

        (await world.Inbox.PeekAsync(ShardNumber, 10, Cancellation)).Select(entry => (entry.Conversation, Text(entry.Activity)))
            .ShouldBe(order.Select((conversation, number) => (conversation, $"{number}")));
        (await world.Inbox.WaitingAsync(Cancellation)).ShouldBe([ShardNumber]);
    }

    [Fact]
    public async Task A_waiting_event_says_when_it_came_and_where_its_echo_is()
    {
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("record"), Long) { Log = [Bytes("welcome")] }, Cancellation);
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        var admitted = (await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello"), Bytes("echo")), Cancellation)).ShouldBeOfType<Admission.Admitted>();

        admitted.LogSequence.ShouldBe(2);
        var entry = (await world.Inbox.PeekAsync(ShardNumber, 1, Cancellation)).ShouldHaveSingleItem();
        entry.Conversation.ShouldBe(_conversation);
        entry.LogSequence.ShouldBe(2);
        entry.ArrivedAt.ToUnixTimeMilliseconds().ShouldBe(world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task An_event_without_an_echo_leaves_the_log_alone()
    {
        (await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello")), Cancellation)).ShouldBe(new Admission.Admitted(null));

        (await ReadAsync()).ShouldBeEmpty();
        (await world.Inbox.PeekAsync(ShardNumber, 1, Cancellation))[0].LogSequence.ShouldBeNull();
    }

    [Fact]
    public async Task A_receipt_never_names_a_later_event()
    {
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "first", Bytes("first")), Cancellation);
        var old = (await world.Inbox.PeekAsync(ShardNumber, 1, Cancellation))[0];
        await world.Inbox.DropAsync(old, Cancellation);
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "second", Bytes("second")), Cancellation);

        await world.Inbox.DropAsync(old, Cancellation);

        Text((await world.Inbox.PeekAsync(ShardNumber, 1, Cancellation)).ShouldHaveSingleItem().Activity).ShouldBe("second");
    }

    [Fact]
    public async Task A_full_shard_admits_nothing_until_there_is_room_again()
    {
        await Task.WhenAll(Enumerable.Range(0, IWorld.QueueLimit).Select(async number =>
            (await world.Inbox.AdmitAsync(new Arrival(_conversation, $"event {number}", Bytes("hello")), Cancellation)).ShouldBeOfType<Admission.Admitted>()));

        (await world.Inbox.AdmitAsync(new Arrival(_conversation, "late", Bytes("late")), Cancellation)).ShouldBeOfType<Admission.Full>();
        await world.Inbox.DropAsync((await world.Inbox.PeekAsync(ShardNumber, 1, Cancellation))[0], Cancellation);
        (await world.Inbox.AdmitAsync(new Arrival(_conversation, "late", Bytes("late")), Cancellation)).ShouldBeOfType<Admission.Admitted>();
    }

    [Fact]
    public async Task Positions_have_no_gaps_and_times_grow_whoever_writes()
    {
        async Task AdmitAsync(int writer)
        {
            for (var number = 0; number < 15; number++)
            {
                await world.Inbox.AdmitAsync(new Arrival(_conversation, $"event {writer} {number}", Bytes("hello"), Bytes("echo")), Cancellation);
            }
        }

        async Task CommitManyAsync()
        {
            for (var number = 0; number < 10; number++)
            {
                var version = (await world.Store.LoadAsync(_conversation, Cancellation))?.Version ?? 0;
                await world.Store.CommitAsync(
                    new TurnCommit(_conversation, version, Bytes("record"), Long) { Log = [Bytes("one"), Bytes("two"), Bytes("three")] }, Cancellation);
            }
        }

        await Task.WhenAll([CommitManyAsync(), .. Enumerable.Range(0, 8).Select(AdmitAsync)]);

        var entries = await ReadAsync();
        entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, (8 * 15) + 30).Select(position => (long)position));
        entries.Zip(entries.Skip(1)).ShouldAllBe(pair => pair.First.At < pair.Second.At);
    }

    [Fact]
    public async Task A_log_is_read_from_any_position_in_any_portion()
    {
        await LogAsync(250);

        (await world.Log.ReadAsync(_conversation, 0, 1, Cancellation)).Select(entry => Text(entry.Activity)).ShouldBe(["1"]);
        (await world.Log.ReadAsync(_conversation, 20, 210, Cancellation)).Select(entry => Text(entry.Activity)).ShouldBe(Enumerable.Range(21, 210).Select(number => $"{number}"));
        (await world.Log.ReadAsync(_conversation, 248, 50, Cancellation)).Select(entry => entry.Sequence).ShouldBe([249, 250]);
        (await world.Log.ReadAsync(_conversation, 250, 50, Cancellation)).ShouldBeEmpty();
        (await world.Log.ReadAsync(_conversation, 9_999, 50, Cancellation)).ShouldBeEmpty();
        (await world.Log.ReadAsync(_conversation, 0, 0, Cancellation)).ShouldBeEmpty();
        (await world.Log.ReadAsync(_conversation + "other", 0, 50, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mask_changes_what_an_entry_says_and_nothing_else()
    {
        await LogAsync(3);
        var before = await ReadAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        await world.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes("record"), Long) { Mask = new LogReplacement(2, Bytes("••••••")) }, Cancellation);

        var after = await ReadAsync();
        after.Select(entry => Text(entry.Activity)).ShouldBe(["1", "••••••", "3"]);
        after.Select(entry => (entry.Sequence, entry.At)).ShouldBe(before.Select(entry => (entry.Sequence, entry.At)));
    }

    [Fact]
    public async Task A_mask_for_an_entry_that_is_gone_writes_none()
    {
        await LogAsync(2);
        await world.Log.SentAsync(_conversation, 1, Cancellation);

        await world.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes("record"), Long) { Mask = new LogReplacement(1, Bytes("x")) }, Cancellation);
        await world.Store.CommitAsync(new TurnCommit(_conversation, 2, Bytes("record"), Long) { Mask = new LogReplacement(9, Bytes("x")) }, Cancellation);

        (await ReadAsync()).Select(entry => (entry.Sequence, Text(entry.Activity))).ShouldBe([(2, "2")]);
    }

    [Fact]
    public async Task A_log_that_is_too_long_loses_its_oldest_entries()
    {
        await LogAsync(IWorld.QueueLimit + 7);

        var entries = await ReadAsync();
        entries.Count.ShouldBe(IWorld.QueueLimit);
        (entries[0].Sequence, Text(entries[0].Activity)).ShouldBe((8, "8"));
        (entries[^1].Sequence, Text(entries[^1].Activity)).ShouldBe((IWorld.QueueLimit + 7, $"{IWorld.QueueLimit + 7}"));
    }

    [Fact]
    public async Task A_log_ends_with_its_life_and_a_look_prolongs_it()
    {
        await LogAsync(2, Short);
        (await world.Log.TouchAsync(_conversation, Long, Cancellation)).ShouldBeTrue();
        await world.LetPassAsync(Short);
        (await ReadAsync()).Count.ShouldBe(2);

        var other = _conversation + "2";
        await world.Store.CommitAsync(new TurnCommit(other, 0, Bytes("record"), Long) { Log = [Bytes("hello")], LogLife = Short }, Cancellation);
        await world.LetPassAsync(Short);

        (await world.Log.TouchAsync(other, Long, Cancellation)).ShouldBeFalse();
        (await world.Log.ReadAsync(other, 0, 10, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_look_never_shortens_the_life_of_a_log()
    {
        await LogAsync(1);

        await world.Log.TouchAsync(_conversation, Short, Cancellation);
        await world.LetPassAsync(Short);

        (await ReadAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_mark_is_moved_to_an_earlier_time_by_a_commit_and_to_a_later_one_only_by_postponing()
    {
        var now = world.Clock.GetUtcNow();
        await CommitDueAsync(0, now + TimeSpan.FromSeconds(60));
        (await DueAsync(now + TimeSpan.FromSeconds(59))).ShouldBeEmpty();
        (await DueAsync(now + TimeSpan.FromSeconds(60))).ShouldBe([_conversation]);

        await CommitDueAsync(1, now + TimeSpan.FromSeconds(90));
        (await DueAsync(now + TimeSpan.FromSeconds(60))).ShouldBe([_conversation]);

        await CommitDueAsync(2, now);
        (await DueAsync(now)).ShouldBe([_conversation]);

        await world.Log.PostponeAsync(_conversation, now + TimeSpan.FromSeconds(30), Cancellation);
        (await DueAsync(now + TimeSpan.FromSeconds(29))).ShouldBeEmpty();
        (await DueAsync(now + TimeSpan.FromSeconds(30))).ShouldBe([_conversation]);
        (await world.Log.DueShardsAsync(Cancellation)).ShouldBe([ShardNumber]);
    }

    [Fact]
    public async Task Postponing_makes_no_mark_where_there_is_none()
    {
        await world.Log.PostponeAsync(_conversation, world.Clock.GetUtcNow(), Cancellation);

        (await world.Log.DueShardsAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Due_conversations_come_earliest_first()
    {
        var now = world.Clock.GetUtcNow();
        var others = Enumerable.Range(0, int.MaxValue).Select(number => $"zalo:oa:{number}").Where(id => Shard.Of(id) == ShardNumber).Take(2).ToArray();
        foreach (var (conversation, seconds) in new[] { (others[0], 3), (_conversation, 1), (others[1], 2) })
        {
            await world.Store.CommitAsync(new TurnCommit(conversation, 0, Bytes("record"), Long) { Log = [Bytes("reply")], Due = now.AddSeconds(seconds) }, Cancellation);
        }

        (await world.Log.DueAsync(ShardNumber, now.AddSeconds(9), 2, Cancellation)).ShouldBe([_conversation, others[1]]);
        (await world.Log.DueAsync(ShardNumber, now.AddSeconds(9), 9, Cancellation)).ShouldBe([_conversation, others[1], others[0]]);
    }

    [Fact]
    public async Task The_mark_stays_as_long_as_something_is_left_to_send()
    {
        var now = world.Clock.GetUtcNow();
        await CommitDueAsync(0, now);
        await CommitDueAsync(1, now);

        await world.Log.SentAsync(_conversation, 1, Cancellation);
        (await ReadAsync()).Select(entry => entry.Sequence).ShouldBe([2]);
        (await DueAsync(now)).ShouldBe([_conversation]);

        await world.Log.SentAsync(_conversation, 2, Cancellation);
        (await ReadAsync()).ShouldBeEmpty();
        (await DueAsync(now)).ShouldBeEmpty();

        await CommitDueAsync(2, now);
        (await ReadAsync()).Select(entry => entry.Sequence).ShouldBe([3]);
        (await DueAsync(now)).ShouldBe([_conversation]);
    }

    [Fact]
    public async Task The_mark_of_a_log_that_is_gone_is_taken_away_by_sending()
    {
        var now = world.Clock.GetUtcNow();
        await world.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("record"), Long) { Log = [Bytes("reply")], LogLife = Short, Due = now }, Cancellation);
        await world.LetPassAsync(Short);

        await world.Log.SentAsync(_conversation, 0, Cancellation);

        (await DueAsync(now)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_owner_at_a_time_holds_a_shard()
    {
        (await world.Inbox.LeaseAsync(7, "one", Long, Cancellation)).ShouldBeTrue();
        (await world.Inbox.LeaseAsync(7, "two", Long, Cancellation)).ShouldBeFalse();
        (await world.Inbox.LeaseAsync(8, "two", Long, Cancellation)).ShouldBeTrue();
        (await world.Inbox.LeaseAsync(7, "one", Long, Cancellation)).ShouldBeTrue();

        await world.Inbox.ReleaseAsync(7, "two", Cancellation);
        (await world.Inbox.LeaseAsync(7, "two", Long, Cancellation)).ShouldBeFalse();

        await world.Inbox.ReleaseAsync(7, "one", Cancellation);
        (await world.Inbox.LeaseAsync(7, "two", Long, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_lease_that_is_not_renewed_ends()
    {
        (await world.Inbox.LeaseAsync(7, "one", Short, Cancellation)).ShouldBeTrue();
        (await world.Inbox.LeaseAsync(9, "one", Short, Cancellation)).ShouldBeTrue();
        (await world.Inbox.LeaseAsync(9, "one", Long, Cancellation)).ShouldBeTrue();
        await world.LetPassAsync(Short);

        (await world.Inbox.LeaseAsync(7, "two", Long, Cancellation)).ShouldBeTrue();
        (await world.Inbox.LeaseAsync(9, "two", Long, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_100_owners_who_ask_at_once_one_gets_the_shard()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(owner => Task.Run(
            () => world.Inbox.LeaseAsync(7, string.Create(CultureInfo.InvariantCulture, $"owner {owner}"), Long, Cancellation).AsTask(), Cancellation)));

        answers.Count(got => got).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_waits_is_called_and_is_left_alone_afterwards()
    {
        List<string> calls = [];
        var arrival = world.Inbox.OnArrival(shard => calls.Add(string.Create(CultureInfo.InvariantCulture, $"arrival {shard}")));
        var due = world.Log.OnDue(shard => calls.Add(string.Create(CultureInfo.InvariantCulture, $"due {shard}")));
        var appended = world.Log.OnAppend(_conversation, () => calls.Add("appended"));
        using var other = world.Log.OnAppend(_conversation + "other", () => calls.Add("other"));

        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event", Bytes("hello"), Bytes("echo")), Cancellation);
        calls.ShouldBe([$"arrival {ShardNumber}", "appended"], ignoreOrder: true);

        calls.Clear();
        await CommitDueAsync(0, world.Clock.GetUtcNow());
        calls.ShouldBe([$"due {ShardNumber}", "appended"], ignoreOrder: true);

        calls.Clear();
        await world.Store.CommitAsync(new TurnCommit(_conversation, 1, Bytes("record"), Long) { Mask = new LogReplacement(1, Bytes("x")) }, Cancellation);
        calls.ShouldBe(["appended"]);

        calls.Clear();
        arrival.Dispose();
        due.Dispose();
        appended.Dispose();
        await world.Inbox.AdmitAsync(new Arrival(_conversation, "event 2", Bytes("hello"), Bytes("echo")), Cancellation);
        await CommitDueAsync(2, world.Clock.GetUtcNow());
        calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_that_is_not_wanted_any_more_is_not_made()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await world.Store.LoadAsync(_conversation, stopped.Token));
        await Should.ThrowAsync<OperationCanceledException>(
            async () => await world.Store.CommitAsync(new TurnCommit(_conversation, 0, Bytes("record"), Long), stopped.Token));

        (await world.Store.LoadAsync(_conversation, Cancellation)).ShouldBeNull();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    private ValueTask<CommitOutcome> CommitAsync(long expected, string body) =>
        world.Store.CommitAsync(new TurnCommit(_conversation, expected, Bytes(body), Long), Cancellation);

    private async Task CommitDueAsync(long expected, DateTimeOffset due) =>
        (await world.Store.CommitAsync(new TurnCommit(_conversation, expected, Bytes("record"), Long) { Log = [Bytes("reply")], Due = due }, Cancellation))
            .ShouldBe(CommitOutcome.Committed);

    private async Task LogAsync(int count, TimeSpan? life = null) =>
        (await world.Store.CommitAsync(
            new TurnCommit(_conversation, 0, Bytes("record"), Long)
            {
                Log = [.. Enumerable.Range(1, count).Select(number => (ReadOnlyMemory<byte>)Bytes($"{number}"))],
                LogLife = life ?? TimeSpan.FromHours(24),
            },
            Cancellation)).ShouldBe(CommitOutcome.Committed);

    private ValueTask<IReadOnlyList<LogEntry>> ReadAsync() => world.Log.ReadAsync(_conversation, 0, 10_000, Cancellation);

    private ValueTask<IReadOnlyList<string>> DueAsync(DateTimeOffset now) => world.Log.DueAsync(ShardNumber, now, 10, Cancellation);
}
