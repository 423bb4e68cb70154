namespace VssId.Bot.Engine.Turns;

/// <summary>The record of a conversation as it is kept.</summary>
/// <param name="Version">1 after the first commit, one more after each.</param>
/// <param name="Body">The record in the engine's own form; the store seals it and opens it again.</param>
public sealed record StoredRecord(long Version, ReadOnlyMemory<byte> Body);
