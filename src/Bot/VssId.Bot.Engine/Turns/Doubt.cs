namespace VssId.Bot.Engine.Turns;

/// <summary>A question which of several readings of a message was meant; open until the next message.</summary>
/// <param name="Words">The message.</param>
/// <param name="Readings">Names of the readings that were offered, in order.</param>
internal sealed record Doubt(string Words, IReadOnlyList<string> Readings);
