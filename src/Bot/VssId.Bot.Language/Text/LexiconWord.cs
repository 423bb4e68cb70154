namespace VssId.Bot.Language.Text;

/// <summary>A word that citizens are known to write.</summary>
/// <param name="Form">As <see cref="Token.Form"/>.</param>
/// <param name="Folded">As <see cref="Token.Folded"/>.</param>
/// <param name="Toneless">The form without its tone; hat, horn and stroke stay.</param>
/// <param name="Tone">The tone, 0 … 5.</param>
/// <param name="Rank">0 for the most frequent.</param>
internal sealed record LexiconWord(string Form, string Folded, string Toneless, int Tone, int Rank);
