namespace VssId.Bot.Engine.Turns.Memory;

/// <summary>Who works on a shard, and until when.</summary>
internal sealed record MemoryLease(string Owner, DateTimeOffset Until);
