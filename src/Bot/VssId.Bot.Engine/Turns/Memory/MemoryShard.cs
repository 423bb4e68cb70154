namespace VssId.Bot.Engine.Turns.Memory;

/// <summary>One shard's part of the store; the caller holds <see cref="Gate"/> while it reads or writes.</summary>
internal sealed class MemoryShard
{
    /// <summary>Writes between two clearings of what is over.</summary>
    private const int WritesPerSweep = 256;

    private int _writes;
    private long _receipts;

    public Lock Gate { get; } = new();

    public Dictionary<string, MemoryRecord> Records { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, MemoryLog> Logs { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Conversation, string EventKey), DateTimeOffset> Claims { get; } = [];

    public SortedDictionary<long, InboxEntry> Inbox { get; } = [];

    public Dictionary<string, DateTimeOffset> Due { get; } = new(StringComparer.Ordinal);

    public MemoryLease? Lease { get; set; }

    public long NextReceipt() => ++_receipts;

    public MemoryRecord? Record(string conversation, DateTimeOffset now) =>
        Records.TryGetValue(conversation, out var record) && record.Until > now ? record : null;

    public MemoryLog? Log(string conversation, DateTimeOffset now) =>
        Logs.TryGetValue(conversation, out var log) && log.Until > now ? log : null;

    public MemoryLog LogToWrite(string conversation, DateTimeOffset now)
    {
        if (Log(conversation, now) is { } living)
        {
            return living;
        }

        return Logs[conversation] = new MemoryLog();
    }

    public void Sweep(DateTimeOffset now)
    {
        if (++_writes % WritesPerSweep != 0)
        {
            return;
        }

        RemoveWhere(Records, record => record.Until <= now);
        RemoveWhere(Logs, log => log.Until <= now);
        RemoveWhere(Claims, until => until <= now);
    }

    private static void RemoveWhere<TKey, TValue>(Dictionary<TKey, TValue> entries, Func<TValue, bool> isOver)
        where TKey : notnull
    {
        foreach (var (key, value) in entries)
        {
            if (isOver(value))
            {
                entries.Remove(key);
            }
        }
    }
}
