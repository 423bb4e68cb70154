namespace VssId.Bot.Language.Text;

/// <summary>Phrases of one or more words with what each stands for; finds the longest that begins at a token.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseBook<T>
    where T : notnull
{
    private readonly Node _root = new();

    /// <summary>Makes a book.</summary>
    /// <param name="phrases">Phrases in the spelling of <see cref="Token.Form"/>, lower case with marks; of two that are equal the first counts.</param>
    public PhraseBook(IEnumerable<KeyValuePair<string, T>> phrases)
    {
        foreach (var (phrase, value) in phrases)
        {
            var node = _root;
            foreach (var token in Utterance.OfSpelled(phrase).Tokens)
            {
                node = node.Next(token);
            }

            node.End(phrase, value);
        }
    }

    /// <summary>The longest phrase that begins at a token.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="first">Index of the token.</param>
    /// <param name="value">What the phrase stands for.</param>
    /// <returns>How many tokens it takes; 0 when none begins there.</returns>
    /// <remarks>A token with marks must be the word of the phrase; one without may have lost them (see <see cref="Token.HasMarks"/>).</remarks>
    public int Longest(Utterance utterance, int first, out T? value)
    {
        value = default;
        var best = 0;
        Search(utterance.Tokens, first, 0, _root, ref best, ref value);
        return best;
    }

    /// <summary>Whether a phrase stands anywhere in a message.</summary>
    /// <param name="utterance">The message.</param>
    public bool StandsIn(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (Longest(utterance, at, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Search(ReadOnlySpan<Token> tokens, int at, int taken, Node node, ref int best, ref T? value)
    {
        if (taken > best && node.HasValue)
        {
            best = taken;
            value = node.Value;
        }

        if (at >= tokens.Length)
        {
            return;
        }

        if (tokens[at].HasMarks)
        {
            if (node.ByForm.TryGetValue(tokens[at].Form, out var next))
            {
                Search(tokens, at + 1, taken + 1, next, ref best, ref value);
            }
        }
        else if (node.ByFolded.TryGetValue(tokens[at].Folded, out var nexts))
        {
            foreach (var each in nexts)
            {
                Search(tokens, at + 1, taken + 1, each, ref best, ref value);
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, Node> ByForm { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<Node>> ByFolded { get; } = new(StringComparer.Ordinal);

        public bool HasValue { get; private set; }

        public T? Value { get; private set; }

        public Node Next(Token token)
        {
            if (!ByForm.TryGetValue(token.Form, out var next))
            {
                ByForm[token.Form] = next = new Node();
                if (!ByFolded.TryGetValue(token.Folded, out var nexts))
                {
                    ByFolded[token.Folded] = nexts = [];
                }

                nexts.Add(next);
            }

            return next;
        }

        public void End(string phrase, T value)
        {
            if (phrase.Length > 0 && !HasValue)
            {
                HasValue = true;
                Value = value;
            }
        }
    }
}
