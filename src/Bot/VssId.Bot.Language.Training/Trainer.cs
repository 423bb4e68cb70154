using System.Numerics;
using VssId.Bot.Language.Intents;

namespace VssId.Bot.Language.Training;

/// <summary>Multinomial logistic regression by AdaGrad: one pass after another over the lessons in an order that is drawn once, the same on every machine.</summary>
internal static class Trainer
{
    /// <summary>Weights of a trait lie side by side, filled up to a whole number of vectors on every machine.</summary>
    private const int Stride = 32;

    public static TrainedModel Train(IReadOnlyList<Lesson> lessons, TrainingSettings settings)
    {
        var traits = Known(lessons, settings.LeastSentences);
        var rowOf = traits.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var rows = lessons.Select(lesson => lesson.Traits.Where(rowOf.ContainsKey).Select(trait => rowOf[trait]).ToArray()).ToArray();
        var intents = IntentNames.All.Count;
        var weights = new float[traits.Length * Stride];
        var squares = new float[weights.Length];
        var bias = new float[intents];
        var biasSquares = new float[intents];
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var random = new Random(settings.Seed);
        var slopes = new float[Stride];
        for (var pass = 0; pass < settings.Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var each in order)
            {
                var lesson = lessons[each];
                var damping = IntentModel.Damping(lesson.Traits.Length);
                Sum(weights, rows[each], slopes);
                var p = slopes.AsSpan(0, intents);
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

                slopes.AsSpan(intents).Clear();
                Step(weights, squares, rows[each], slopes, settings);
            }
        }

        return new TrainedModel(bias, traits, Packed(weights, traits.Length, intents));
    }

    private static void Sum(float[] weights, int[] rows, float[] sums)
    {
        Array.Clear(sums);
        foreach (var row in rows)
        {
            for (var at = 0; at < Stride; at += Vector<float>.Count)
            {
                (new Vector<float>(sums, at) + new Vector<float>(weights, (row * Stride) + at)).CopyTo(sums, at);
            }
        }
    }

    // Each lane is a weight of its own, so the result is the same whatever the width of a vector.
    private static void Step(float[] weights, float[] squares, int[] rows, float[] slopes, TrainingSettings settings)
    {
        var (rate, decay, least) = (new Vector<float>(settings.Rate), new Vector<float>(settings.Decay), new Vector<float>(1e-4f));
        foreach (var row in rows)
        {
            for (var at = 0; at < Stride; at += Vector<float>.Count)
            {
                var place = (row * Stride) + at;
                var weight = new Vector<float>(weights, place);
                var slope = new Vector<float>(slopes, at) + (decay * weight);
                var squared = new Vector<float>(squares, place) + (slope * slope);
                squared.CopyTo(squares, place);
                (weight - (rate * slope / Vector.SquareRoot(squared + least))).CopyTo(weights, place);
            }
        }
    }

    private static float[] Packed(float[] weights, int rows, int intents)
    {
        var packed = new float[rows * intents];
        for (var row = 0; row < rows; row++)
        {
            weights.AsSpan(row * Stride, intents).CopyTo(packed.AsSpan(row * intents));
        }

        return packed;
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
