using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VssId.Bot.Engine.Flows;

/// <summary>A conversation written as one method: read top to bottom it is what is asked and said.</summary>
/// <typeparam name="R">What the conversation is about to find out.</typeparam>
/// <param name="dialogId">Name of the flow; the name of its class by default. Stored, so it is never given to another flow.</param>
[SuppressMessage("Design", "MA0048:File name must match type name", Justification = "FlowDialog and FlowDialog<R> stand side by side.")]
public abstract class FlowDialog<R>(string? dialogId = null) : FlowDialog(dialogId)
{
    /// <summary>Every question the flow may ask.</summary>
    protected abstract IReadOnlyList<Slot> Slots { get; }

    /// <summary>The conversation. It is run from its top in every turn, over the answers that are stored.</summary>
    protected abstract Task<R> RunAsync(Flow flow);

    internal sealed override IReadOnlyList<Slot> SlotsOf() => Slots;

    internal Task<R> StartAsync(Flow flow) => RunAsync(flow);

    internal sealed override async Task<JsonElement> RunErasedAsync(Flow flow, JsonSerializerOptions json) =>
        JsonSerializer.SerializeToElement(await RunAsync(flow).ConfigureAwait(false), (JsonTypeInfo<R>)json.GetTypeInfo(typeof(R)));

    internal sealed override object? ValueOf(JsonElement result, JsonSerializerOptions json) => result.Deserialize((JsonTypeInfo<R>)json.GetTypeInfo(typeof(R)));
}
