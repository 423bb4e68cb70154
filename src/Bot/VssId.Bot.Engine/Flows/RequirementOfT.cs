using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Engine.Flows;

/// <summary>Something of type <typeparamref name="R"/> that flows may require.</summary>
/// <typeparam name="R">Its type.</typeparam>
/// <param name="section">Part of the record that holds it.</param>
/// <param name="dialog">The flow that gets it.</param>
/// <param name="life">How long it is kept.</param>
/// <param name="end">What to do outside when a person leaves a channel's session; best effort.</param>
[SuppressMessage("Design", "MA0048:File name must match type name", Justification = "Requirement and Requirement<R> stand side by side.")]
public sealed class Requirement<R>(string section, FlowDialog<R> dialog, Func<R, DateTimeOffset, TimeSpan> life, Func<R, ConversationTurn, CancellationToken, ValueTask> end) : Requirement(section)
    where R : class
{
    internal FlowDialog<R> Dialog { get; } = dialog;

    internal override Type Type => typeof(R);

    internal override FlowDialog Flow => Dialog;

    internal TimeSpan Life(R value, DateTimeOffset now) => life(value, now);

    internal override ValueTask EndAsync(ConversationTurn turn, JsonSerializerOptions json, CancellationToken cancellationToken) =>
        turn.Get(Section, (JsonTypeInfo<R>)json.GetTypeInfo(typeof(R))) is { } owned ? end(owned, turn, cancellationToken) : ValueTask.CompletedTask;
}
