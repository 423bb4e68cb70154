using System.Collections.Concurrent;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Intents;

/// <summary>Tells the intents of messages by a model that was learnt from examples. May be used by many at once.</summary>
public sealed class IntentReader
{
    private readonly IntentModel _model;

    // Reading needs a few lists: they are lent to one message after the other.
    private readonly ConcurrentBag<IntentFeatures> _idle = [];

    /// <summary>Loads a model.</summary>
    /// <param name="model">As the training program writes it.</param>
    /// <exception cref="InvalidDataException">It is no model of this shape.</exception>
    public IntentReader(Stream model) => _model = IntentModel.Load(model);

    /// <summary>The likeliest intents of a message.</summary>
    /// <param name="utterance">The message.</param>
    /// <param name="entities">What it names, in the order of the text.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <returns>The likeliest first.</returns>
    public IReadOnlyList<IntentScore> Read(Utterance utterance, IReadOnlyList<Entity> entities, int count)
    {
        if (!_idle.TryTake(out var features))
        {
            features = new IntentFeatures(_model.Vocabulary);
        }

        features.Read(utterance, entities);
        Span<float> probabilities = stackalloc float[_model.Intents.Count];
        _model.Score(features.Traits, probabilities);
        _idle.Add(features);
        var scores = new IntentScore[Math.Min(count, probabilities.Length)];
        for (var rank = 0; rank < scores.Length; rank++)
        {
            var best = 0;
            for (var intent = 1; intent < probabilities.Length; intent++)
            {
                best = probabilities[intent] > probabilities[best] ? intent : best;
            }

            scores[rank] = new IntentScore(_model.Intents[best], probabilities[best]);
            probabilities[best] = -1;
        }

        return scores;
    }
}
