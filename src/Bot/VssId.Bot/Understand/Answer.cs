using VssId.Bot.Language.Intents;
using VssId.Bot.Understanding;

namespace VssId.Bot.Understand;

/// <summary>How a message is read, in the form of <c>ModelResult</c> of Recognizers-Text.</summary>
internal sealed record Answer
{
    /// <summary>The text as it was received.</summary>
    public string Text { get; init; } = "";

    /// <summary>One of <see cref="IntentNames"/>.</summary>
    public string Intent { get; init; } = IntentNames.None;

    /// <summary>What it names, in the order of the text.</summary>
    public IReadOnlyList<AnswerEntity> Entities { get; init; } = [];

    /// <summary>What was wrong with the line; none when nothing was.</summary>
    public string? Error { get; init; }

    /// <summary>The answer that a reading gives.</summary>
    public static Answer Of(Reading reading) => new()
    {
        Text = reading.Utterance.Received,
        Intent = reading.Intent,
        Entities = AnswerEntity.Of(reading),
    };
}
