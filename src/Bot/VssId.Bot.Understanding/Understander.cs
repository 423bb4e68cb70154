using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Understanding;

/// <summary>Reads messages: what a person wants, how sure that is, and what the message names. Has no state between two messages; may be used by many at once.</summary>
public sealed class Understander
{
    /// <summary>Below this the person is asked what was meant; of readings above it, at least nineteen in twenty are right on held-back sentences.</summary>
    private const float SureEnough = 0.6f;

    /// <summary>What changes or gives away something is done only when hardly anything else can be meant.</summary>
    private const float SureEnoughForDangerous = 0.9f;

    /// <summary>A reading that is less likely than this is not offered.</summary>
    private const float WorthOffering = 0.12f;

    /// <summary>The best reading must be at least this likely for an offer; below it the person is told that it was not understood.</summary>
    private const float WorthAsking = 0.3f;

    private const int MostOffers = 3;

    private readonly EntityRecognizer _entities = new();
    private readonly IntentReader _intents;

    /// <summary>Loads the model that the build has learnt.</summary>
    /// <exception cref="InvalidDataException">The model has another shape than the code.</exception>
    public Understander()
    {
        using var stream = typeof(Understander).Assembly.GetManifestResourceStream("intents.model") ?? throw new InvalidDataException("The build has left no intent model.");
        _intents = new IntentReader(stream);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="text">Unicode text of any length, as it was received.</param>
    /// <param name="reference">Local time in Vietnam when it was sent: "tháng trước" is counted from it.</param>
    public Reading Read(string text, DateTime reference)
    {
        var utterance = Utterance.Of(text);
        var entities = _entities.Find(utterance, reference);
        var scores = _intents.Read(utterance, entities, MostOffers + 1);
        var decision = Decide(scores);
        return new Reading(utterance, scores, entities)
        {
            Decision = decision,
            Intent = decision is Decision.Admit ? IntentNames.None : scores[0].Intent,
        };
    }

    private static bool IsDangerous(string intent) => intent is IntentNames.Yes or IntentNames.SignOut or IntentNames.DeleteMyData;

    private static Decision Decide(IReadOnlyList<IntentScore> scores)
    {
        var best = scores[0];
        if (best.Intent == IntentNames.None)
        {
            return best.Probability >= SureEnough ? new Decision.Admit() : OfferOf(scores);
        }

        return best.Probability >= (IsDangerous(best.Intent) ? SureEnoughForDangerous : SureEnough) ? new Decision.Act(best.Intent) : OfferOf(scores);
    }

    private static Decision OfferOf(IReadOnlyList<IntentScore> scores)
    {
        var offers = scores.Where(score => score.Intent != IntentNames.None && score.Probability >= WorthOffering).Take(MostOffers).Select(score => score.Intent).ToArray();
        return offers.Length > 0 && scores.First(score => score.Intent != IntentNames.None).Probability >= WorthAsking ? new Decision.Offer(offers) : new Decision.Admit();
    }
}
