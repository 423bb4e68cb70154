using VssId.Bot.Language.Intents;

namespace VssId.Bot.Language.Training;

/// <summary>Multinomial logistic regression by AdaGrad: one pass after another over the lessons in an order that is drawn once, the same on every machine.</summary>
internal static class Trainer
{
    public static TrainedModel Train(IReadOnlyList<Lesson> lessons, TrainingSettings settings)
    {
        var traits = Known(lessons, settings.LeastSentences);
        var rowOf = traits.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var rows = lessons.Select(lesson => lesson.Traits.Where(rowOf.ContainsKey).Select(trait => rowOf[trait]).ToArray()).ToArray();
        var intents = IntentNames.All.Count;
        var weights = new float[traits.Length * intents];
        var squares = new float[weights.Length];
        var bias = new float[intents];
        var biasSquares = new float[intents];
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var random = new Random(settings.Seed);
        var p = new float[intents];
        for (var pass = 0; pass < settings.Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var each in order)
            {
                var lesson = lessons[each];
                var damping = IntentModel.Damping(lesson.Traits.Length);
                Array.Clear(p);
                foreach (var row in rows[each])
                {
                    var part = weights.AsSpan(row * intents, intents);
                    for (var intent = 0; intent < p.Length; intent++)
                    {
                        p[intent] += part[intent];
                    }
                }

                for (var intent = 0; intent < p.Length; intent++)
                {
                    p[intent] = (p[intent] * damping) + bias[intent];
                }

                IntentModel.SoftMax(p);
                p[lesson.Intent] -= 1;
                for (var intent = 0; intent < p.Length; intent++)
                {
                    p[intent] *= lesson.Weight;
                    biasSquares[intent] += p[intent] * p[intent];
                    bias[intent] -= settings.Rate * p[intent] / MathF.Sqrt(biasSquares[intent] + 1e-6f);
                    p[intent] *= damping;
                }

                foreach (var row in rows[each])
                {
                    var part = weights.AsSpan(row * intents, intents);
                    var squared = squares.AsSpan(row * intents, intents);
                    for (var intent = 0; intent < p.Length; intent++)
                    {
                        var slope = p[intent] + (settings.Decay * part[intent]);
                        squared[intent] += slope * slope;
                        part[intent] -= settings.Rate * slope / MathF.Sqrt(squared[intent] + 1e-4f);
                    }
                }
            }
        }

        return new TrainedModel(bias, traits, weights, 1f);
    }

    private static ulong[] Known(IReadOnlyList<Lesson> lessons, int leastSentences)
    {
        Dictionary<ulong, (int Source, int Count)> seen = [];
        foreach (var lesson in lessons)
        {
            foreach (var trait in lesson.Traits)
            {
                if (!seen.TryGetValue(trait, out var before))
                {
                    seen[trait] = (lesson.Source, 1);
                }
                else if (before.Source != lesson.Source)
                {
                    seen[trait] = (lesson.Source, before.Count + 1);
                }
            }
        }

        return [.. seen.Where(pair => pair.Value.Count >= leastSentences).Select(pair => pair.Key).Order()];
    }
}
