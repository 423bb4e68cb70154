using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Training;

/// <summary>Makes lessons of examples: each as it is, and as other hands would type it.</summary>
internal static class Lessons
{
    // Any day will do: what matters is that a sentence names a time, not which.
    private static readonly DateTime Reference = new(2026, 6, 15, 9, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The words that stand in two examples or more.</summary>
    public static IReadOnlySet<ulong> VocabularyOf(IReadOnlyList<Example> examples)
    {
        var features = new IntentFeatures(vocabulary: null);
        var recognizer = new EntityRecognizer();
        Dictionary<ulong, int> counts = [];
        foreach (var example in examples)
        {
            var utterance = Utterance.Of(example.Text);
            features.Read(utterance, recognizer.Find(utterance, Reference));
            foreach (var word in features.Words.Select(IntentFeatures.OfWord).Distinct())
            {
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts.Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet();
    }

    public static IReadOnlyList<Lesson> Of(IReadOnlyList<Example> examples)
    {
        var index = IntentNames.All.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        var features = new IntentFeatures(VocabularyOf(examples));
        var recognizer = new EntityRecognizer();
        List<Lesson> lessons = [];
        foreach (var (source, example) in examples.Index())
        {
            var variants = Variants.Of(example.Text);
            foreach (var variant in variants)
            {
                var utterance = Utterance.Of(variant);
                features.Read(utterance, recognizer.Find(utterance, Reference));
                lessons.Add(new Lesson(features.Traits.ToArray(), index[example.Intent], source, 1f / MathF.Sqrt(variants.Count)));
            }
        }

        return lessons;
    }
}
