namespace VssId.Bot.Engine.Home;

/// <summary>A wish that was understood.</summary>
/// <param name="Dialog">Name of the flow that serves it.</param>
/// <param name="Ahead">Words for its slots that came with the wish, by slot name.</param>
/// <param name="Sentence">The whole message, when slots of the flow, and of what it requires, may find their words in it.</param>
public sealed record Intent(string Dialog, IReadOnlyDictionary<string, string>? Ahead = null, string? Sentence = null);
