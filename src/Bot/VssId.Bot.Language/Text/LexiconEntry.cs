namespace VssId.Bot.Language.Text;

/// <summary>How a word as typed is read without looking at it further.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Spelling">The word that is meant; the first of two.</param>
/// <param name="Second">The second of two words that are written as one ("hqua").</param>
/// <param name="NeedsNeighbours">Whether its neighbours decide what it means.</param>
internal sealed record LexiconEntry(string Text, Spelling Spelling, Spelling? Second = null, bool NeedsNeighbours = false);
