namespace VssId.Bot.Services.Documents;

/// <summary>A fact at the head of a file.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value.</param>
internal sealed record DocumentFact(string Label, string Value);
