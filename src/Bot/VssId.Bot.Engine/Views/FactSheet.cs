namespace VssId.Bot.Engine.Views;

/// <summary>Facts about one thing, a line each.</summary>
/// <param name="Title">What they are about.</param>
/// <param name="Facts">The facts, the most wanted first.</param>
/// <param name="Note">A last remark, or nothing.</param>
public sealed record FactSheet(string Title, IReadOnlyList<Fact> Facts, string? Note = null) : View;
