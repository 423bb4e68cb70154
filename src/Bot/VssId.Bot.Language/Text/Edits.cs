namespace VssId.Bot.Language.Text;

/// <summary>Typing errors between two words.</summary>
internal static class Edits
{
    /// <summary>Whether one error parts them: a letter more, a letter less, another letter, or two neighbours in the wrong order.</summary>
    public static bool AreOneApart(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        if (Math.Abs(first.Length - second.Length) > 1)
        {
            return false;
        }

        var same = first.CommonPrefixLength(second);
        first = first[same..];
        second = second[same..];
        if (first.Length == second.Length)
        {
            return first.Length > 0 && (first[1..].SequenceEqual(second[1..])
                || (first.Length > 1 && first[0] == second[1] && first[1] == second[0] && first[2..].SequenceEqual(second[2..])));
        }

        return first.Length > second.Length ? first[1..].SequenceEqual(second) : second[1..].SequenceEqual(first);
    }
}
