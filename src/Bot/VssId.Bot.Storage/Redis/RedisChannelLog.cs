using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Sealing;

namespace VssId.Bot.Storage.Redis;

/// <summary>Logs in Redis: a hash for each conversation, and a sorted set of due conversations for each shard.</summary>
internal sealed class RedisChannelLog(RedisConnection connection, Seal seal, RedisWakeUps wakeUps, ILogger<RedisChannelLog> logger) : IChannelLog
{
    /// <inheritdoc/>
    /// <exception cref="SealBrokenException">An entry is not what was sealed for this conversation.</exception>
    public async ValueTask<IReadOnlyList<LogEntry>> ReadAsync(string conversation, long after, int count, CancellationToken cancellationToken)
    {
        var answer = (RedisResult[])(await connection.ScriptAsync(
            RedisScripts.ReadLog, [RedisKeys.Log(Shard.Of(conversation), conversation)], [after, count], cancellationToken))!;
        var first = (long)answer[0];
        List<LogEntry> entries = new(answer.Length - 1);
        for (var index = 1; index < answer.Length; index++)
        {
            if (answer[index].IsNull)
            {
                continue;
            }

            var (at, closed) = Versioned.Parse((byte[])answer[index]!);
            if (seal.Open(SealPurpose.Log, conversation, closed.Span) is { } activity)
            {
                entries.Add(new LogEntry(first + index - 1, DateTimeOffset.FromUnixTimeMilliseconds(at), activity));
            }
            else
            {
                Log.KeyOver(logger, "log entry");
            }
        }

        return entries;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TouchAsync(string conversation, TimeSpan life, CancellationToken cancellationToken) =>
        (int)await connection.ScriptAsync(
            RedisScripts.Touch, [RedisKeys.Log(Shard.Of(conversation), conversation)], [Lives.Milliseconds(life)], cancellationToken) == 1;

    /// <inheritdoc/>
    public IDisposable OnAppend(string conversation, Action appended) => wakeUps.Local.OnAppend(conversation, appended);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<string>> DueAsync(int shard, DateTimeOffset now, int count, CancellationToken cancellationToken)
    {
        var due = await connection.RunAsync(
            (Key: RedisKeys.Due(shard), Now: now.ToUnixTimeMilliseconds(), count),
            static (database, call) => database.SortedSetRangeByScoreAsync(call.Key, stop: call.Now, take: call.count, flags: CommandFlags.DemandMaster),
            cancellationToken);
        return [.. due.Select(conversation => (string)conversation!)];
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<int>> DueShardsAsync(CancellationToken cancellationToken) =>
        RedisShards.WithMembersAsync(connection, RedisKeys.Due, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SentAsync(string conversation, long through, CancellationToken cancellationToken)
    {
        var shard = Shard.Of(conversation);
        await connection.ScriptAsync(
            RedisScripts.Sent,
            [RedisKeys.Log(shard, conversation), RedisKeys.Due(shard)],
            [through, conversation, Lives.Milliseconds(Lives.Shard)],
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask PostponeAsync(string conversation, DateTimeOffset due, CancellationToken cancellationToken) =>
        await connection.ScriptAsync(
            RedisScripts.Postpone,
            [RedisKeys.Due(Shard.Of(conversation))],
            [due.ToUnixTimeMilliseconds(), conversation, Lives.Milliseconds(Lives.Shard)],
            cancellationToken);

    /// <inheritdoc/>
    public IDisposable OnDue(Action<int> due) => wakeUps.Local.OnDue(due);
}
