namespace VssId.Bot.Engine.Turns;

/// <summary>One entry of a channel's log.</summary>
/// <param name="Sequence">Position: 1, 2, 3 … in a conversation, without gaps.</param>
/// <param name="At">When it was appended; later than the entry before it.</param>
/// <param name="Activity">The activity as UTF-8 JSON, in channel-neutral form.</param>
public sealed record LogEntry(long Sequence, DateTimeOffset At, ReadOnlyMemory<byte> Activity);
