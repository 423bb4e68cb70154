namespace VssId.Bot.Engine.Views;

/// <summary>An answer to choose. Typing the key or the label, or pressing a button that says the label, is the same.</summary>
/// <param name="Key">Digits to type, such as <c>1</c>.</param>
/// <param name="Label">Words to show.</param>
public sealed record Option(string Key, string Label);
