namespace VssId.Bot.Language.Text;

/// <summary>Two words that often stand together.</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
/// <param name="IsFixed">Whether the two are one notion of the field, not only frequent neighbours.</param>
internal sealed record LexiconPair(LexiconWord First, LexiconWord Second, bool IsFixed);
