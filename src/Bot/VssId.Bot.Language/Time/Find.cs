namespace VssId.Bot.Language.Time;

/// <summary>An expression of time in a message.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Meaning">What it says.</param>
internal readonly record struct Find(int First, int Last, Meaning Meaning);
