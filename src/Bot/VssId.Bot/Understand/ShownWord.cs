using VssId.Bot.Language.Text;

namespace VssId.Bot.Understand;

/// <summary>A word, number or sign of a message.</summary>
/// <param name="Kind"><c>word</c>, <c>number</c> or <c>sign</c>.</param>
/// <param name="Text">As typed, in lower case.</param>
/// <param name="Form">The word that was meant.</param>
/// <param name="Start">First UTF-16 unit in the received text.</param>
/// <param name="End">Last UTF-16 unit in the received text.</param>
internal sealed record ShownWord(string Kind, string Text, string Form, int Start, int End)
{
    /// <summary>The pieces of a message.</summary>
    public static ShownWord[] Of(Utterance utterance)
    {
        var words = new ShownWord[utterance.Tokens.Length];
        for (var index = 0; index < words.Length; index++)
        {
            ref readonly var token = ref utterance.Tokens[index];
            words[index] = new ShownWord(
                token.Kind switch { TokenKind.Word => "word", TokenKind.Number => "number", _ => "sign" },
                token.Text,
                token.Form,
                token.Start,
                token.End);
        }

        return words;
    }
}
