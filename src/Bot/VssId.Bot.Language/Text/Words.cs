using System.Collections.Frozen;

namespace VssId.Bot.Language.Text;

/// <summary>Small sets of words.</summary>
internal static class Words
{
    /// <summary>A set of words in their one spelling.</summary>
    /// <param name="words">Words with a blank between.</param>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words)
    {
        HashSet<string> set = new(StringComparer.Ordinal);
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            set.Add(word);
            set.Add(Spelling.Of(word).Form);
        }

        return set.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
