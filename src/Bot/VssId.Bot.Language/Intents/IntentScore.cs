namespace VssId.Bot.Language.Intents;

/// <summary>An intent with how likely it is.</summary>
/// <param name="Intent">One of <see cref="IntentNames"/>.</param>
/// <param name="Probability">From 0 to 1, calibrated: of readings with 0.8, about eight in ten are right.</param>
public readonly record struct IntentScore(string Intent, double Probability);
