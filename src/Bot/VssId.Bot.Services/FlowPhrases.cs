using VssId.Bot.Language.Text;

namespace VssId.Bot.Services;

/// <summary>Phrases that certainly ask for a flow when they are the whole message, with a few words of courtesy around.</summary>
/// <param name="courtesies">How many words may stand around a phrase.</param>
/// <param name="phrases">The flows, by their names, with their phrases.</param>
internal sealed class FlowPhrases(int courtesies, params (string Flow, string[] Phrases)[] phrases)
{
    private readonly PhraseBook<string> _book = new(phrases.SelectMany(each => each.Phrases.Select(phrase => KeyValuePair.Create(phrase, each.Flow))));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public string? FlowOf(string text)
    {
        var utterance = Utterance.Of(text);
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (_book.Longest(utterance, at, out var flow) is var taken and > 0)
            {
                return utterance.Tokens.Length - taken <= courtesies ? flow : null;
            }
        }

        return null;
    }
}
