using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Intents;
using VssId.Bot.Language.Text;

namespace VssId.Bot.Understanding;

/// <summary>How a message is read.</summary>
/// <param name="Utterance">The message in its pieces.</param>
/// <param name="Scores">The likeliest intents, at most three, the likeliest first; their probabilities are calibrated.</param>
/// <param name="Entities">What it names, in the order of the text.</param>
public sealed record Reading(Utterance Utterance, IReadOnlyList<IntentScore> Scores, IReadOnlyList<Entity> Entities)
{
    /// <summary>The intent that one would bet on; <see cref="IntentNames.None"/> when nothing that is offered here is likely enough.</summary>
    public required string Intent { get; init; }

    /// <summary>What to do with it.</summary>
    public required Decision Decision { get; init; }
}
