namespace VssId.Bot.Engine.Turns.Memory;

/// <summary>A record and the end of its life.</summary>
internal sealed record MemoryRecord(StoredRecord Stored, DateTimeOffset Until);
