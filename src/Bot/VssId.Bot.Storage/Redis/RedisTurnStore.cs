using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Sealing;

namespace VssId.Bot.Storage.Redis;

/// <summary>Records in Redis: one command to read, one script to commit.</summary>
internal sealed class RedisTurnStore(
    RedisConnection connection, Seal seal, RedisWakeUps wakeUps, IOptions<RedisStorageOptions> options, TimeProvider time, ILogger<RedisTurnStore> logger) : ITurnStore
{
    private const int FixedValues = 12;

    /// <inheritdoc/>
    /// <exception cref="SealBrokenException">The record is not what was sealed for this conversation.</exception>
    public async ValueTask<StoredRecord?> LoadAsync(string conversation, CancellationToken cancellationToken)
    {
        var key = RedisKeys.Record(Shard.Of(conversation), conversation);
        var value = await connection.RunAsync(key, static (database, key) => database.StringGetAsync(key, CommandFlags.DemandMaster), cancellationToken);
        if (value.IsNull)
        {
            return null;
        }

        var (version, body) = Versioned.Parse((ReadOnlyMemory<byte>)value);
        if (seal.Open(SealPurpose.Record, conversation, body.Span) is { } opened)
        {
            return new StoredRecord(version, opened);
        }

        // A record that nobody can read any more counts as one whose time is over; it goes, or the next commit would meet its version.
        await connection.ScriptAsync(RedisScripts.Forget, [key], [value], cancellationToken);
        Log.KeyOver(logger, "record");
        return null;
    }

    /// <inheritdoc/>
    public async ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(commit.Life, TimeSpan.Zero);
        var conversation = commit.Conversation;
        var shard = Shard.Of(conversation);
        RedisKey[] keys =
        [
            RedisKeys.Record(shard, conversation), RedisKeys.Log(shard, conversation), RedisKeys.Due(shard), RedisKeys.Inbox(shard), RedisKeys.Receipts(shard),
        ];
        var values = new RedisValue[FixedValues + commit.Log.Count];
        values[0] = commit.ExpectedVersion;
        values[1] = seal.Close(SealPurpose.Record, conversation, commit.Body.Span);
        values[2] = Lives.Milliseconds(commit.Life);
        values[3] = time.GetUtcNow().ToUnixTimeMilliseconds();
        values[4] = Lives.Milliseconds(commit.LogLife);
        values[5] = commit.Mask?.Sequence ?? RedisValue.EmptyString;
        values[6] = commit.Mask is { } mask ? seal.Close(SealPurpose.Log, conversation, mask.Activity.Span) : RedisValue.EmptyString;
        values[7] = commit.Due?.ToUnixTimeMilliseconds() ?? RedisValue.EmptyString;
        values[8] = conversation;
        values[9] = commit.Receipt is { } receipt ? long.Parse(receipt, NumberStyles.None, CultureInfo.InvariantCulture) : RedisValue.EmptyString;
        values[10] = Lives.Milliseconds(Lives.Shard);
        values[11] = options.Value.QueueLimit;
        foreach (var (index, activity) in commit.Log.Index())
        {
            values[FixedValues + index] = seal.Close(SealPurpose.Log, conversation, activity.Span);
        }

        if ((int)await connection.ScriptAsync(RedisScripts.Commit, keys, values, cancellationToken) == 0)
        {
            return CommitOutcome.Moved;
        }

        wakeUps.Ring(
            (commit.Log.Count > 0 || commit.Mask is not null ? WakeUpKinds.Appended : WakeUpKinds.None) | (commit.Due is not null ? WakeUpKinds.Due : WakeUpKinds.None),
            shard,
            conversation);
        return CommitOutcome.Committed;
    }
}
