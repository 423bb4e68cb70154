using VssId.Bot.Language.Entities;
using VssId.Bot.Understanding;

namespace VssId.Bot.Understand;

/// <summary>Something that a message names.</summary>
/// <param name="Type">Its kind: one of <see cref="EntityTypes"/>.</param>
/// <param name="Text">As written in the received text.</param>
/// <param name="Start">First UTF-16 unit in the received text.</param>
/// <param name="End">Last UTF-16 unit in the received text.</param>
/// <param name="Resolution">What it stands for.</param>
internal sealed record AnswerEntity(string Type, string Text, int Start, int End, Resolution Resolution)
{
    /// <summary>What a reading has found.</summary>
    public static AnswerEntity[] Of(Reading reading)
    {
        var entities = new AnswerEntity[reading.Entities.Count];
        for (var index = 0; index < entities.Length; index++)
        {
            var entity = reading.Entities[index];
            entities[index] = new AnswerEntity(entity.TypeName, reading.Utterance.Received[entity.Start..(entity.End + 1)], entity.Start, entity.End, Resolution.Of(entity.Value));
        }

        return entities;
    }
}
