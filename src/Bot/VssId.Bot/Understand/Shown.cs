using System.Diagnostics;
using VssId.Bot.Understanding;

namespace VssId.Bot.Understand;

/// <summary>How a message is read, with what led there.</summary>
/// <param name="Text">The text as it was received.</param>
/// <param name="Reference">Local time in Vietnam that times were counted from.</param>
/// <param name="Words">The pieces of the text.</param>
/// <param name="Entities">What it names, in the order of the text.</param>
/// <param name="Intents">The likeliest intents, the likeliest first.</param>
/// <param name="Decision"><c>act</c>, <c>offer</c> or <c>admit</c>.</param>
/// <param name="Offered">What the person is to choose from, when readings are offered.</param>
internal sealed record Shown(
    string Text,
    DateTime Reference,
    IReadOnlyList<ShownWord> Words,
    IReadOnlyList<AnswerEntity> Entities,
    IReadOnlyList<ShownIntent> Intents,
    string Decision,
    IReadOnlyList<string> Offered)
{
    /// <summary>What is shown of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="reference">Local time in Vietnam that times were counted from.</param>
    public static Shown Of(Reading reading, DateTime reference) => new(
        reading.Utterance.Received,
        reference,
        ShownWord.Of(reading.Utterance),
        AnswerEntity.Of(reading),
        [.. reading.Scores.Select(score => new ShownIntent(score.Intent, score.Probability))],
        reading.Decision switch
        {
            Understanding.Decision.Act => "act",
            Understanding.Decision.Offer => "offer",
            Understanding.Decision.Admit => "admit",
            _ => throw new UnreachableException($"No name for {reading.Decision.GetType().Name}."),
        },
        reading.Decision is Understanding.Decision.Offer offer ? offer.Intents : []);
}
