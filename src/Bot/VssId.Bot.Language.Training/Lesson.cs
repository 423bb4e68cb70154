namespace VssId.Bot.Language.Training;

/// <summary>The traits of a sentence, or of a variant of it, with the intent they are to be told by.</summary>
/// <param name="Traits">Hashes, each once.</param>
/// <param name="Intent">Index of the intent.</param>
/// <param name="Source">Index of the sentence that it is a variant of.</param>
/// <param name="Weight">How much it counts; the variants of a sentence share its weight.</param>
internal sealed record Lesson(ulong[] Traits, int Intent, int Source, float Weight);
