namespace VssId.Bot.Engine.Views;

/// <summary>One fact.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value as people write it.</param>
public sealed record Fact(string Label, string Value);
