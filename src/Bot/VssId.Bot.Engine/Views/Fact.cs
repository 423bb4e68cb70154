namespace VssId.Bot.Engine.Views;

/// <summary>One fact.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value as people write it.</param>
/// <param name="Tone">How it is shown.</param>
public sealed record Fact(string Label, string Value, Tone Tone = Tone.Plain);
