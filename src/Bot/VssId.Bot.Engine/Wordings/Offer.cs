namespace VssId.Bot.Engine.Wordings;

/// <summary>An answer to choose.</summary>
/// <param name="Key">Digits to type.</param>
/// <param name="Label">Words to show.</param>
public readonly record struct Offer(string Key, Wording Label);
