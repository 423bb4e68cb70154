namespace VssId.Bot.Engine.Views;

/// <summary>A text.</summary>
/// <param name="Text">Plain text; lines end with <c>\n</c>.</param>
public sealed record TextView(string Text) : View;
