namespace VssId.Bot.Builder.Dialogs;

/// <summary>Dialogs put together to one, with a stack of their own.</summary>
/// <param name="dialogId">Its id; by default the name of its type.</param>
public class ComponentDialog(string? dialogId = null) : DialogContainer(dialogId)
{
    /// <summary>Name of the inner stack in the state of this dialog.</summary>
    public const string PersistedDialogState = "dialogs";

    /// <summary>Id of the dialog it begins with; by default the first that was added.</summary>
    public string? InitialDialogId { get; set; }

    /// <summary>Adds a dialog.</summary>
    /// <returns>This dialog.</returns>
    public virtual ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var result = await OnBeginDialogAsync(CreateChildContext(dc), options, cancellationToken);
        return result.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(dc, result.Result, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var result = await OnContinueDialogAsync(CreateChildContext(dc), cancellationToken);
        return result.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(dc, result.Result, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A dialog that was pushed on top of this one has ended: the inner dialog asks again.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await CheckForVersionChangeAsync(dc, cancellationToken);
        var active = dc.ActiveDialog!;
        active.HeldBy = dc;
        await RepromptDialogAsync(dc.Context, active, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await InnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await InnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerStack(dc.ActiveDialog ?? throw new InvalidOperationException($"{Id} is not on the stack.")));
    }

    /// <summary>Begins the first dialog.</summary>
    /// <param name="innerDc">The inner stack.</param>
    /// <param name="options">What the caller gave.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(InitialDialogId ?? throw new InvalidOperationException($"{Id} has no dialogs."), options, cancellationToken);
    }

    /// <summary>Goes on with the inner stack. To override it is the way to hear every message first.</summary>
    /// <param name="innerDc">The inner stack.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Is told that the component ends.</summary>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Is told that the component has asked again.</summary>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends the component with a result.</summary>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private static DialogState InnerStack(DialogInstance instance)
    {
        if (instance.State.TryGetValue(PersistedDialogState, out var kept) && kept is DialogState state)
        {
            return state;
        }

        DialogState made = new();
        instance.State[PersistedDialogState] = made;
        return made;
    }

    private DialogContext InnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.HeldBy is { } dc && ReferenceEquals(dc.Context, turnContext)
            ? new DialogContext(Dialogs, dc, InnerStack(instance))
            : new DialogContext(Dialogs, turnContext, InnerStack(instance));
    }
}
