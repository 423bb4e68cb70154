using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds every phrase of a book, and makes one of two that say the same and are only parted by a comma or "và".</summary>
internal static class Mentions
{
    private static readonly WordSet And = new("và hoặc hay với and or");

    /// <summary>Finds phrases.</summary>
    /// <param name="book">The phrases with their keys.</param>
    /// <param name="typeName">Type of the entities.</param>
    /// <param name="utterance">The message.</param>
    /// <param name="found">Takes the finds.</param>
    public static void Find(PhraseBook<string> book, string typeName, Utterance utterance, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        var first = -1;
        var last = -1;
        var key = "";
        for (var at = 0; at < tokens.Length;)
        {
            var taken = book.Longest(utterance, at, out var value);
            if (taken == 0)
            {
                at++;
                continue;
            }

            if (first >= 0 && (value != key || !Joined(tokens, last, at)))
            {
                found.Add(new Entity(typeName, tokens[first].Start, tokens[last].End, new EntityValue.Key(key)));
                first = -1;
            }

            if (first < 0)
            {
                first = at;
                key = value!;
            }

            last = at + taken - 1;
            at += taken;
        }

        if (first >= 0)
        {
            found.Add(new Entity(typeName, tokens[first].Start, tokens[last].End, new EntityValue.Key(key)));
        }
    }

    private static bool Joined(ReadOnlySpan<Token> tokens, int last, int next)
    {
        for (var at = last + 1; at < next; at++)
        {
            if (!And.Has(tokens[at]) && !tokens[at].Is(',') && !tokens[at].Is('-') && !tokens[at].Is('/') && !tokens[at].Is('&') && !tokens[at].Is('+'))
            {
                return false;
            }
        }

        return next - last <= 2;
    }
}
