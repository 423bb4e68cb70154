using System.Text.Json;
using VssId.Bot.Builder.Dialogs;
using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Engine.Flows;

/// <summary>A conversation written as one method, whatever its result is.</summary>
public abstract class FlowDialog : Dialog
{
    private protected FlowDialog(string? dialogId)
        : base(dialogId)
    {
    }

    /// <summary>Name of the task, for people: "Đăng nhập".</summary>
    public abstract Wording Title { get; }

    /// <summary>How long it waits for an answer before it is dropped. Default 30 minutes (R34).</summary>
    public virtual TimeSpan Life => TimeSpan.FromMinutes(30);

    /// <summary>Begins the flow as a task of its own on the conversation's stack.</summary>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var stack = Stack(dc);
        return await ConcludeAsync(dc, stack, await stack.BeginAsync(this, options as IReadOnlyDictionary<string, string>, sentence: null, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the message to the flow.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var stack = Stack(dc);
        return await ConcludeAsync(dc, stack, await stack.HearAsync(dc.Context.Activity, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    internal abstract IReadOnlyList<Slot> SlotsOf();

    internal abstract Task<JsonElement> RunErasedAsync(Flow flow, JsonSerializerOptions json);

    internal abstract object? ValueOf(JsonElement result, JsonSerializerOptions json);

    private static FlowStack Stack(DialogContext dc) =>
        dc.Context.TurnState.Get<FlowStack>() ?? throw new InvalidOperationException("A flow runs inside a turn of the engine only.");

    // A dialog that is done ends itself, so that whoever began it goes on with the result.
    private async Task<DialogTurnResult> ConcludeAsync(DialogContext dc, FlowStack stack, JsonElement? done, CancellationToken cancellationToken) =>
        done is { } result ? await dc.EndDialogAsync(ValueOf(result, stack.Json), cancellationToken).ConfigureAwait(false)
        : stack.HasOpen(this) ? EndOfTurn
        : await dc.EndDialogAsync(result: null, cancellationToken).ConfigureAwait(false);
}
