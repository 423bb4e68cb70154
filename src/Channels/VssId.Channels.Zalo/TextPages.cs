using System.Globalization;
using System.Text;

namespace VssId.Channels.Zalo;

/// <summary>Splits long texts.</summary>
internal static class TextPages
{
    // Room for "(99/99) ", and for one digit more on both sides.
    private const int NumberUnits = 10;

    private static readonly string[] ParagraphEnds = ["\n\n"];
    private static readonly string[] LineEnds = ["\n"];
    private static readonly string[] SentenceEnds = [". ", "! ", "? ", "… ", "; "];
    private static readonly string[] WordEnds = [" "];

    /// <summary>Splits a text at the end of a paragraph, else of a line, a sentence, a word, and never inside what a reader sees as one character.</summary>
    /// <param name="text">The text; it is brought to NFC first.</param>
    /// <param name="max">Longest page in UTF-16 units, its number included; at least 200.</param>
    /// <returns>The pages, numbered <c>(1/3)</c> when there are several; none for an empty text.</returns>
    public static IReadOnlyList<string> Split(string text, int max)
    {
        var rest = text.Normalize(NormalizationForm.FormC).Trim();
        if (rest.Length <= max)
        {
            return rest.Length == 0 ? [] : [rest];
        }

        List<string> pages = [];
        while (rest.Length > max - NumberUnits)
        {
            var cut = CutOf(rest, max - NumberUnits);
            pages.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            pages.Add(rest);
        }

        return [.. pages.Select((page, index) => string.Create(CultureInfo.InvariantCulture, $"({index + 1}/{pages.Count}) {page}"))];
    }

    private static int CutOf(string text, int max)
    {
        var borders = BordersOf(text, max);
        foreach (var ends in (string[][])[ParagraphEnds, LineEnds, SentenceEnds, WordEnds])
        {
            // A page that is less than half full reads worse than one that ends in the middle of a paragraph.
            var cut = ends.Max(end => LastEnd(text, end, max, borders));
            if (cut >= max / 2)
            {
                return cut;
            }
        }

        return borders is [.., var last] ? last : RuneBorder(text, max);
    }

    private static int LastEnd(string text, string end, int max, List<int> borders)
    {
        for (var at = text.LastIndexOf(end, max - 1, StringComparison.Ordinal); at > 0; at = text.LastIndexOf(end, at - 1, StringComparison.Ordinal))
        {
            // A mark that combines with the blank makes one character of both.
            if (at + end.Length <= max && borders.BinarySearch(at + end.Length) >= 0)
            {
                return at + end.Length;
            }
        }

        return 0;
    }

    /// <summary>Where characters, as a reader sees them, end, up to a limit.</summary>
    private static List<int> BordersOf(string text, int max)
    {
        List<int> borders = [];
        for (var at = StringInfo.GetNextTextElementLength(text); at <= max; at += StringInfo.GetNextTextElementLength(text, at))
        {
            borders.Add(at);
        }

        return borders;
    }

    // One character longer than a page is no writing; it is cut without breaking a surrogate pair.
    private static int RuneBorder(string text, int max) => char.IsLowSurrogate(text[max]) ? max - 1 : max;
}
