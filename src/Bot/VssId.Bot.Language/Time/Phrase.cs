using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Time;

/// <summary>Words that mean something together.</summary>
internal sealed class Phrase(string text)
{
    public Term[] Words { get; } = [.. text.Split(' ').Select(word => new Term(word))];

    /// <summary>Makes several.</summary>
    public static Phrase[] All(params ReadOnlySpan<string> texts)
    {
        var phrases = new Phrase[texts.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            phrases[index] = new Phrase(texts[index]);
        }

        return phrases;
    }
}
