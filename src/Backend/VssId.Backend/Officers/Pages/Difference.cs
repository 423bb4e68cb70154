using VssId.Backend.Markup;

namespace VssId.Backend.Officers.Pages;

/// <summary>Marks where two texts differ: between what they begin with and what they end with alike.</summary>
internal static class Difference
{
    /// <summary>Both texts, with what differs as <c>mark</c>.</summary>
    public static (Html OnRecord, Html Wanted) Of(string onRecord, string wanted)
    {
        // Words stay whole; numbers and addresses of e-mail are compared letter by letter.
        var isWords = onRecord.Contains(' ', StringComparison.Ordinal) || wanted.Contains(' ', StringComparison.Ordinal);
        var (first, second) = (Parts(onRecord, isWords), Parts(wanted, isWords));
        var shorter = Math.Min(first.Length, second.Length);
        var start = 0;
        while (start < shorter && first[start] == second[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && first[^(end + 1)] == second[^(end + 1)])
        {
            end++;
        }

        return (Marked(first, start, end), Marked(second, start, end));
    }

    private static string[] Parts(string text, bool isWords) =>
        isWords ? [.. text.Split(' ').SelectMany((word, index) => index == 0 ? [word] : new[] { " ", word })] : [.. text.Select(letter => letter.ToString())];

    private static Html Marked(string[] parts, int start, int end)
    {
        var (before, middle, after) = (string.Concat(parts[..start]), string.Concat(parts[start..^end]), string.Concat(parts[^end..]));
        return middle.Length == 0 ? Html.Of($"{before}{after}") : Html.Of($"{before}<mark>{middle}</mark>{after}");
    }
}
