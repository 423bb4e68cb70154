namespace VssId.Bot.Language.Training;

/// <summary>A sentence with what it wants.</summary>
/// <param name="Text">As a citizen would type it.</param>
/// <param name="Intent">One of the names of intents.</param>
internal sealed record Example(string Text, string Intent);
