namespace VssId.Bot.Engine.Turns.Memory;

/// <summary>The log of one conversation.</summary>
internal sealed class MemoryLog
{
    private readonly List<LogEntry> _entries = [];
    private long _last;
    private DateTimeOffset _lastAt;

    public DateTimeOffset Until { get; private set; }

    public bool IsSentThrough(long position) => _last <= position;

    public void Prolong(DateTimeOffset until) => Until = until > Until ? until : Until;

    public long Append(ReadOnlyMemory<byte> activity, DateTimeOffset now, int limit)
    {
        // Clients order and show entries by the millisecond, so that is the step of the clock here.
        now = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        _lastAt = now > _lastAt ? now : _lastAt.AddMilliseconds(1);
        _entries.Add(new LogEntry(++_last, _lastAt, activity.ToArray()));
        if (_entries.Count > limit)
        {
            _entries.RemoveAt(0);
        }

        return _last;
    }

    public void Replace(LogReplacement replacement)
    {
        var index = IndexOf(replacement.Sequence);
        if (index >= 0 && index < _entries.Count)
        {
            _entries[index] = _entries[index] with { Activity = replacement.Activity.ToArray() };
        }
    }

    public IReadOnlyList<LogEntry> Read(long after, int count)
    {
        var first = Math.Max(0, IndexOf(after + 1));
        return first >= _entries.Count ? [] : _entries.GetRange(first, Math.Min(count, _entries.Count - first));
    }

    public void Drop(long through) => _entries.RemoveRange(0, Math.Clamp(IndexOf(through + 1), 0, _entries.Count));

    private int IndexOf(long sequence) =>
        (int)Math.Clamp(sequence - (_last - _entries.Count) - 1, -1, _entries.Count);
}
