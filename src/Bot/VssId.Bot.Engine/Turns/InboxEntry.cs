namespace VssId.Bot.Engine.Turns;

/// <summary>An event that waits for its turn.</summary>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="Receipt">Names the entry, for the commit that takes it out.</param>
/// <param name="Activity">The activity as UTF-8 JSON.</param>
/// <param name="LogSequence">Position of its echo in the channel's log.</param>
/// <param name="ArrivedAt">When it was stored.</param>
public sealed record InboxEntry(string Conversation, string Receipt, ReadOnlyMemory<byte> Activity, long? LogSequence, DateTimeOffset ArrivedAt);
