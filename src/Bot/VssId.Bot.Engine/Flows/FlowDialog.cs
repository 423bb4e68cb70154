using System.Text.Json;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>A conversation written as one method, whatever its result is.</summary>
public abstract class FlowDialog
{
    private protected FlowDialog(string? dialogId) => Id = dialogId ?? GetType().Name;

    /// <summary>Name of the flow.</summary>
    public string Id { get; }

    /// <summary>Name of the task, for people: "Đăng nhập".</summary>
    public abstract Wording Title { get; }

    /// <summary>How long it waits for an answer before it is dropped. Default 30 minutes (R34).</summary>
    public virtual TimeSpan Life => TimeSpan.FromMinutes(30);

    internal abstract IReadOnlyList<Slot> SlotsOf();

    internal abstract Task<JsonElement> RunErasedAsync(Flow flow, JsonSerializerOptions json);
}
