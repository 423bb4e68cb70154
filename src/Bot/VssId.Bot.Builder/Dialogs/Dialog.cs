namespace VssId.Bot.Builder.Dialogs;

/// <summary>A part of a conversation. One object serves all conversations: what it remembers stands in its <see cref="DialogInstance"/>.</summary>
public abstract class Dialog
{
    /// <summary>The dialog waits for the person.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    /// <summary>Creates a dialog.</summary>
    /// <param name="dialogId">Its id; by default the name of its type.</param>
    protected Dialog(string? dialogId = null) => _id = dialogId;

    /// <summary>Id of the dialog, unique in its set.</summary>
    public string Id
    {
        get => string.IsNullOrWhiteSpace(_id) ? _id = OnComputeId() : _id;
        set => _id = value;
    }

    /// <summary>Takes measurements.</summary>
    public virtual IBotTelemetryClient TelemetryClient
    {
        get;
        set => field = value ?? NullBotTelemetryClient.Instance;
    } = NullBotTelemetryClient.Instance;

    /// <summary>Begins the dialog; it is on top of the stack.</summary>
    /// <param name="dc">The stack.</param>
    /// <param name="options">What the caller gives to it.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default);

    /// <summary>Goes on with an activity of the person. Not overridden, the dialog ends.</summary>
    /// <param name="dc">The stack.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result: null, cancellationToken);
    }

    /// <summary>Goes on after a dialog it has called. Not overridden, the dialog ends with that result.</summary>
    /// <param name="dc">The stack.</param>
    /// <param name="reason">Why it goes on.</param>
    /// <param name="result">What the called dialog gave.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what it asked last.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">What the dialog remembers.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is told that it ends.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">What the dialog remembers.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>A text that changes when the dialog changes in a way that matters to conversations that are in it.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Is told an event: itself first, then the dialog it was called from, then itself again.</summary>
    /// <param name="dc">The stack.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Whether it was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        var handled = await OnPreBubbleEventAsync(dc, e, cancellationToken);
        if (!handled && e.Bubble && dc.Parent is { } parent && e.Name is { } name)
        {
            handled = await parent.EmitEventAsync(name, e.Value, bubble: true, fromLeaf: false, cancellationToken);
        }

        return handled || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Handles an event before those it was called from.</summary>
    /// <returns>Whether it was handled.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Handles an event that nobody has handled.</summary>
    /// <returns>Whether it was handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
