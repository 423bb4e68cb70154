namespace VssId.Bot.Understand;

/// <summary>An intent with how likely it is.</summary>
/// <param name="Intent">One of <see cref="Language.Intents.IntentNames"/>.</param>
/// <param name="Probability">From 0 to 1.</param>
internal sealed record ShownIntent(string Intent, double Probability);
