namespace VssId.Bot.Engine.Turns;

/// <summary>New content for an entry of a channel's log; position and time stay.</summary>
/// <param name="Sequence">Position of the entry.</param>
/// <param name="Activity">The activity as UTF-8 JSON.</param>
public sealed record LogReplacement(long Sequence, ReadOnlyMemory<byte> Activity);
