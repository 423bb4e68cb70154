using System.Text;

namespace VssId.Backend.Registrations.Printing;

/// <summary>Breaks text into lines.</summary>
internal static class FormLines
{
    /// <summary>Breaks a text between words, and a word that is wider than a line between letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">What a line may take.</param>
    /// <param name="measure">How wide a text is.</param>
    /// <returns>At least one line.</returns>
    public static List<string> Wrap(string text, double width, Func<string, double> measure)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Break(word, width, measure)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && measure(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Break(string word, double width, Func<string, double> measure)
    {
        while (word.Length > 1 && measure(word) > width)
        {
            var end = word.Length - 1;
            while (end > 1 && (char.IsLowSurrogate(word[end]) || measure(word[..end]) > width))
            {
                end--;
            }

            yield return word[..end];
            word = word[end..];
        }

        yield return word;
    }
}
