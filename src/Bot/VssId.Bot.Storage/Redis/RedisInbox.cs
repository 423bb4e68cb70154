using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Sealing;

namespace VssId.Bot.Storage.Redis;

/// <summary>The inbox in Redis: a sorted set for each shard, in the order of receipts.</summary>
internal sealed class RedisInbox(
    RedisConnection connection, Seal seal, RedisWakeUps wakeUps, IOptions<RedisStorageOptions> options, TimeProvider time, ILogger<RedisInbox> logger) : IInbox
{
    /// <inheritdoc/>
    public async ValueTask<Admission> AdmitAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var conversation = arrival.Conversation;
        var shard = Shard.Of(conversation);
        RedisKey[] keys =
        [
            RedisKeys.Claim(shard, conversation, arrival.EventKey), RedisKeys.Log(shard, conversation), RedisKeys.Inbox(shard), RedisKeys.Receipts(shard),
        ];
        List<RedisValue> values =
        [
            Lives.Milliseconds(Lives.Claim),
            time.GetUtcNow().ToUnixTimeMilliseconds(),
            Lives.Milliseconds(Lives.Echo),
            options.Value.QueueLimit,
            Lives.Milliseconds(Lives.Shard),
            conversation,
            Encoding.UTF8.GetByteCount(conversation),
            seal.Close(SealPurpose.Inbox, conversation, arrival.Activity.Span),
        ];
        if (arrival.Echo is { } echo)
        {
            values.Add(seal.Close(SealPurpose.Log, conversation, echo.Span));
        }

        var position = (long)await connection.ScriptAsync(RedisScripts.Admit, keys, [.. values], cancellationToken);
        switch (position)
        {
            case -1:
                return new Admission.Repeated();
            case -2:
                return new Admission.Full();
            default:
                wakeUps.Ring(position > 0 ? WakeUpKinds.Arrived | WakeUpKinds.Appended : WakeUpKinds.Arrived, shard, conversation);
                return new Admission.Admitted(position > 0 ? position : null);
        }
    }

    /// <inheritdoc/>
    /// <remarks>What cannot be opened is taken out and logged: left at the head it would stop everybody else in its shard.</remarks>
    public async ValueTask<IReadOnlyList<InboxEntry>> PeekAsync(int shard, int count, CancellationToken cancellationToken)
    {
        if (count <= 0)
        {
            return [];
        }

        while (true)
        {
            var values = await connection.RunAsync(
                (Key: RedisKeys.Inbox(shard), count),
                static (database, call) => database.SortedSetRangeByRankAsync(call.Key, 0, call.count - 1, flags: CommandFlags.DemandMaster),
                cancellationToken);
            List<InboxEntry> entries = new(values.Length);
            foreach (var value in values)
            {
                var entry = Parse((ReadOnlyMemory<byte>)value);
                if (Open(entry) is { } activity)
                {
                    entries.Add(entry with { Activity = activity });
                }
                else
                {
                    await DropAsync(shard, entry.Receipt, cancellationToken);
                }
            }

            if (entries.Count > 0 || values.Length == 0)
            {
                return entries;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DropAsync(InboxEntry entry, CancellationToken cancellationToken) =>
        DropAsync(Shard.Of(entry.Conversation), entry.Receipt, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<int>> WaitingAsync(CancellationToken cancellationToken) =>
        RedisShards.WithMembersAsync(connection, RedisKeys.Inbox, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> LeaseAsync(int shard, string owner, TimeSpan life, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, TimeSpan.Zero);
        return (int)await connection.ScriptAsync(RedisScripts.Lease, [RedisKeys.Lease(shard)], [owner, Lives.Milliseconds(life)], cancellationToken) == 1;
    }

    /// <inheritdoc/>
    public async ValueTask ReleaseAsync(int shard, string owner, CancellationToken cancellationToken) =>
        await connection.ScriptAsync(RedisScripts.Release, [RedisKeys.Lease(shard)], [owner], cancellationToken);

    /// <inheritdoc/>
    public IDisposable OnArrival(Action<int> arrived) => wakeUps.Local.OnArrival(arrived);

    /// <summary>Reads "receipt time position length\nconversation sealed-activity".</summary>
    private static InboxEntry Parse(ReadOnlyMemory<byte> value)
    {
        var rest = value.Span;
        var receipt = Number(ref rest);
        var at = Number(ref rest);
        var position = Number(ref rest);
        var length = (int)Number(ref rest);
        return new InboxEntry(
            Encoding.UTF8.GetString(rest[..length]),
            receipt.ToString(CultureInfo.InvariantCulture),
            value[(value.Length - rest.Length + length)..],
            position > 0 ? position : null,
            DateTimeOffset.FromUnixTimeMilliseconds(at));
    }

    private static long Number(ref ReadOnlySpan<byte> rest)
    {
        if (!Utf8Parser.TryParse(rest, out long number, out var used) || used >= rest.Length)
        {
            throw new FormatException("A waiting event does not have the form of one.");
        }

        rest = rest[(used + 1)..];
        return number;
    }

    private byte[]? Open(InboxEntry entry)
    {
        try
        {
            var opened = seal.Open(SealPurpose.Inbox, entry.Conversation, entry.Activity.Span);
            if (opened is null)
            {
                Log.KeyOver(logger, "event");
            }

            return opened;
        }
        catch (SealBrokenException broken)
        {
            Log.EventBroken(logger, broken.Message);
            return null;
        }
    }

    private async ValueTask DropAsync(int shard, string receipt, CancellationToken cancellationToken) =>
        await connection.ScriptAsync(
            RedisScripts.Drop,
            [RedisKeys.Inbox(shard), RedisKeys.Receipts(shard)],
            [long.Parse(receipt, NumberStyles.None, CultureInfo.InvariantCulture), Lives.Milliseconds(Lives.Shard)],
            cancellationToken);
}
