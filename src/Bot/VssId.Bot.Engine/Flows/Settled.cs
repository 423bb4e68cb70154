namespace VssId.Bot.Engine.Flows;

/// <summary>The end of a step that took a call: a value, or the run has ended.</summary>
internal readonly record struct Settled<T>(bool HasValue, T Value);
