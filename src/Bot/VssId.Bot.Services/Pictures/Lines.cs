namespace VssId.Bot.Services.Pictures;

/// <summary>Lines that fit their place.</summary>
/// <param name="Texts">The lines.</param>
/// <param name="Style">How they look, with the size that fits.</param>
internal readonly record struct Lines(IReadOnlyList<string> Texts, LetterStyle Style);
