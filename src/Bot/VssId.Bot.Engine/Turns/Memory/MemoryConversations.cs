using System.Globalization;

namespace VssId.Bot.Engine.Turns.Memory;

/// <summary>Conversations in the memory of this process: for unit tests, and for a process that may forget. Everything is kept as copied bytes, so nothing that a turn holds is shared with the store.</summary>
/// <param name="time">The clock; a stopped clock stops every life and lease.</param>
/// <param name="queueLimit">How many events of a shard may wait, and how many entries a log holds before the oldest goes. Default 10,000 (R33).</param>
public sealed class MemoryConversations(TimeProvider time, int queueLimit = 10_000) : ITurnStore, IInbox, IChannelLog
{
    private static readonly TimeSpan ClaimLife = TimeSpan.FromHours(48);
    private static readonly TimeSpan EchoLife = TimeSpan.FromHours(24);

    private readonly MemoryShard[] _shards = [.. Enumerable.Range(0, Shard.Count).Select(_ => new MemoryShard())];
    private readonly WakeUps _wakeUps = new();

    /// <inheritdoc/>
    public ValueTask<StoredRecord?> LoadAsync(string conversation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shard = _shards[Shard.Of(conversation)];
        lock (shard.Gate)
        {
            return ValueTask.FromResult(shard.Record(conversation, time.GetUtcNow())?.Stored);
        }
    }

    /// <inheritdoc/>
    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(commit.Life, TimeSpan.Zero);
        var now = time.GetUtcNow();
        var number = Shard.Of(commit.Conversation);
        var shard = _shards[number];
        lock (shard.Gate)
        {
            var version = shard.Record(commit.Conversation, now)?.Stored.Version ?? 0;
            if (version != commit.ExpectedVersion)
            {
                return ValueTask.FromResult(CommitOutcome.Moved);
            }

            shard.Records[commit.Conversation] = new MemoryRecord(new StoredRecord(version + 1, commit.Body.ToArray()), now + commit.Life);
            WriteLog(shard, commit, now);
            if (commit.Due is { } due && (!shard.Due.TryGetValue(commit.Conversation, out var earlier) || due < earlier))
            {
                shard.Due[commit.Conversation] = due;
            }

            if (commit.Receipt is { } receipt)
            {
                shard.Inbox.Remove(ReceiptOf(receipt));
            }

            shard.Sweep(now);
        }

        if (commit.Log.Count > 0 || commit.Mask is not null)
        {
            _wakeUps.Appended(commit.Conversation);
        }

        if (commit.Due is not null)
        {
            _wakeUps.Due(number);
        }

        return ValueTask.FromResult(CommitOutcome.Committed);
    }

    /// <inheritdoc/>
    public ValueTask<Admission> AdmitAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var number = Shard.Of(arrival.Conversation);
        var shard = _shards[number];
        long? sequence = null;
        lock (shard.Gate)
        {
            var claim = (arrival.Conversation, arrival.EventKey);
            if (shard.Claims.TryGetValue(claim, out var until) && until > now)
            {
                return ValueTask.FromResult<Admission>(new Admission.Repeated());
            }

            if (shard.Inbox.Count >= queueLimit)
            {
                return ValueTask.FromResult<Admission>(new Admission.Full());
            }

            shard.Claims[claim] = now + ClaimLife;
            if (arrival.Echo is { } echo)
            {
                var log = shard.LogToWrite(arrival.Conversation, now);
                log.Prolong(now + EchoLife);
                sequence = log.Append(echo, now, queueLimit);
            }

            var receipt = shard.NextReceipt();
            shard.Inbox[receipt] = new InboxEntry(
                arrival.Conversation, receipt.ToString(CultureInfo.InvariantCulture), arrival.Activity.ToArray(), sequence, now);
            shard.Sweep(now);
        }

        if (sequence is not null)
        {
            _wakeUps.Appended(arrival.Conversation);
        }

        _wakeUps.Arrived(number);
        return ValueTask.FromResult<Admission>(new Admission.Admitted(sequence));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<InboxEntry>> PeekAsync(int shard, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_shards[shard].Gate)
        {
            return ValueTask.FromResult<IReadOnlyList<InboxEntry>>([.. _shards[shard].Inbox.Values.Take(count)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask DropAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shard = _shards[Shard.Of(entry.Conversation)];
        lock (shard.Gate)
        {
            shard.Inbox.Remove(ReceiptOf(entry.Receipt));
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<int>> WaitingAsync(CancellationToken cancellationToken) =>
        ShardsAsync(static shard => shard.Inbox.Count > 0, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> LeaseAsync(int shard, string owner, TimeSpan life, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        var now = time.GetUtcNow();
        lock (_shards[shard].Gate)
        {
            if (_shards[shard].Lease is { } lease && lease.Until > now && lease.Owner != owner)
            {
                return ValueTask.FromResult(false);
            }

            _shards[shard].Lease = new MemoryLease(owner, now + life);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(int shard, string owner, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_shards[shard].Gate)
        {
            if (_shards[shard].Lease?.Owner == owner)
            {
                _shards[shard].Lease = null;
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public IDisposable OnArrival(Action<int> arrived) => _wakeUps.OnArrival(arrived);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(string conversation, long after, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shard = _shards[Shard.Of(conversation)];
        lock (shard.Gate)
        {
            return ValueTask.FromResult(shard.Log(conversation, time.GetUtcNow())?.Read(after, count) ?? []);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TouchAsync(string conversation, TimeSpan life, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var now = time.GetUtcNow();
        var shard = _shards[Shard.Of(conversation)];
        lock (shard.Gate)
        {
            var log = shard.Log(conversation, now);
            log?.Prolong(now + life);
            return ValueTask.FromResult(log is not null);
        }
    }

    /// <inheritdoc/>
    public IDisposable OnAppend(string conversation, Action appended) => _wakeUps.OnAppend(conversation, appended);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> DueAsync(int shard, DateTimeOffset now, int count, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_shards[shard].Gate)
        {
            return ValueTask.FromResult<IReadOnlyList<string>>(
            [
                .. _shards[shard].Due.Where(mark => mark.Value <= now)
                    .OrderBy(mark => mark.Value).ThenBy(mark => mark.Key, StringComparer.Ordinal)
                    .Take(count).Select(mark => mark.Key),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<int>> DueShardsAsync(CancellationToken cancellationToken) =>
        ShardsAsync(static shard => shard.Due.Count > 0, cancellationToken);

    /// <inheritdoc/>
    public ValueTask SentAsync(string conversation, long through, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shard = _shards[Shard.Of(conversation)];
        lock (shard.Gate)
        {
            var log = shard.Log(conversation, time.GetUtcNow());
            log?.Drop(through);
            if (log?.IsSentThrough(through) ?? true)
            {
                shard.Due.Remove(conversation);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask PostponeAsync(string conversation, DateTimeOffset due, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var shard = _shards[Shard.Of(conversation)];
        lock (shard.Gate)
        {
            if (shard.Due.TryGetValue(conversation, out var earlier) && earlier < due)
            {
                shard.Due[conversation] = due;
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public IDisposable OnDue(Action<int> due) => _wakeUps.OnDue(due);

    private static long ReceiptOf(string receipt) => long.Parse(receipt, NumberStyles.None, CultureInfo.InvariantCulture);

    private void WriteLog(MemoryShard shard, TurnCommit commit, DateTimeOffset now)
    {
        var log = commit.Log.Count > 0 ? shard.LogToWrite(commit.Conversation, now) : shard.Log(commit.Conversation, now);
        if (log is null)
        {
            return;
        }

        log.Prolong(now + commit.LogLife);
        if (commit.Mask is { } mask)
        {
            log.Replace(mask);
        }

        foreach (var activity in commit.Log)
        {
            log.Append(activity, now, queueLimit);
        }
    }

    private ValueTask<IReadOnlyList<int>> ShardsAsync(Func<MemoryShard, bool> has, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<int> found = [];
        foreach (var (number, shard) in _shards.Index())
        {
            lock (shard.Gate)
            {
                if (has(shard))
                {
                    found.Add(number);
                }
            }
        }

        return ValueTask.FromResult<IReadOnlyList<int>>(found);
    }
}
