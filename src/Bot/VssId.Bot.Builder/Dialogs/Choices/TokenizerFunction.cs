namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Splits a text into words.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">BCP 47 name of its language.</param>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
