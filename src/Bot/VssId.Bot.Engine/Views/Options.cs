namespace VssId.Bot.Engine.Views;

/// <summary>A question with answers to choose from.</summary>
/// <param name="Text">The question.</param>
/// <param name="Items">The answers, in order.</param>
public sealed record Options(string Text, IReadOnlyList<Option> Items) : View;
