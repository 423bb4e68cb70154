namespace VssId.Bot.Language.Entities;

/// <summary>Lists of phrases as the finders write them.</summary>
internal static class Phrases
{
    /// <summary>Phrases that stand for one thing.</summary>
    /// <param name="value">What they stand for.</param>
    /// <param name="phrases">Lower case with marks, parted by bars.</param>
    public static IEnumerable<KeyValuePair<string, string>> For(string value, string phrases)
    {
        foreach (var phrase in phrases.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return new(phrase, value);
        }
    }
}
