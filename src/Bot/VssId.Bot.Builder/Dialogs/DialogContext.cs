using System.Globalization;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs in a turn.</summary>
public class DialogContext
{
    /// <summary>Creates the stack of a set.</summary>
    /// <param name="dialogs">The dialogs that can be called.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Creates the stack inside a container.</summary>
    /// <param name="dialogs">The dialogs that can be called.</param>
    /// <param name="parentDialogContext">The stack the container is on.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state) => Parent = parentDialogContext;

    /// <summary>The dialogs that can be called.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The dialogs that run, the top first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The stack outside of this one; null for the outermost.</summary>
    public DialogContext? Parent { get; protected internal set; }

    /// <summary>The dialog on top; null when there is none.</summary>
    public DialogInstance? ActiveDialog => Stack is [var top, ..] ? top : null;

    /// <summary>The stack inside the dialog on top; null when that is no container.</summary>
    public DialogContext? Child => ActiveDialog?.Id is { } id && FindDialog(id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Begins a dialog on top of the stack.</summary>
    /// <param name="dialogId">Its id, in this set or one outside of it.</param>
    /// <param name="options">What is given to it.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <exception cref="InvalidOperationException">There is no such dialog.</exception>
    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        var dialog = Require(dialogId);
        Stack.Insert(0, new DialogInstance { Id = dialogId });
        return dialog.BeginDialogAsync(this, options, cancellationToken);
    }

    /// <summary>Begins a prompt on top of the stack.</summary>
    /// <param name="dialogId">Its id, in this set or one outside of it.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Goes on with the dialog on top.</summary>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Where the stack stands; <see cref="DialogTurnStatus.Empty"/> when there is no dialog.</returns>
    /// <exception cref="InvalidOperationException">The dialog on top is no longer known.</exception>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => ActiveDialog is { } active
        ? Require(active.Id).ContinueDialogAsync(this, cancellationToken)
        : Task.FromResult(new DialogTurnResult(DialogTurnStatus.Empty));

    /// <summary>Ends the dialog on top; the one below goes on with its result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
        return ActiveDialog is { } active
            ? await Require(active.Id).ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken)
            : new DialogTurnResult(DialogTurnStatus.Complete, result);
    }

    /// <summary>Cancels all dialogs of this stack.</summary>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>; <see cref="DialogTurnStatus.Empty"/> when there was none.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(cancelParents: false, eventName: null, eventValue: null, cancellationToken);

    /// <summary>Cancels all dialogs, from the top down. Each below the top is told an event first; one that handles it stays, with those below.</summary>
    /// <param name="cancelParents">Whether the stacks outside of this one are cancelled too.</param>
    /// <param name="eventName">Name of the event; by default <see cref="DialogEvents.CancelDialog"/>.</param>
    /// <param name="eventValue">Value of the event.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>; <see cref="DialogTurnStatus.Empty"/> when there was none.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string? eventName = null, object? eventValue = null, CancellationToken cancellationToken = default)
    {
        if (Stack.Count == 0 && Parent is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var isTop = true;
        for (DialogContext? dc = this; dc is not null; isTop = false)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (!isTop && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, bubble: false, fromLeaf: false, cancellationToken))
            {
                break;
            }

            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    /// <summary>Ends the dialog on top and begins another in its place; the one below does not notice.</summary>
    /// <param name="dialogId">Its id, in this set or one outside of it.</param>
    /// <param name="options">What is given to it.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object? options = null, CancellationToken cancellationToken = default)
    {
        await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Lets the dialog on top ask again.</summary>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        if (!await EmitEventAsync(DialogEvents.RepromptDialog, value: null, bubble: false, fromLeaf: false, cancellationToken) && ActiveDialog is { } active)
        {
            active.HeldBy = this;
            await Require(active.Id).RepromptDialogAsync(Context, active, cancellationToken);
        }
    }

    /// <summary>The dialog of an id, in this set or one outside of it.</summary>
    /// <returns>The dialog; null when there is none.</returns>
    public Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Tells the dialog on top an event.</summary>
    /// <param name="name">Name of the event.</param>
    /// <param name="value">Its value.</param>
    /// <param name="bubble">Whether those it was called from are told when it does not handle it.</param>
    /// <param name="fromLeaf">Whether the innermost dialog is told first.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> EmitEventAsync(string name, object? value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
        {
            dc = child;
        }

        return dc.ActiveDialog?.Id is { } id
            && dc.FindDialog(id) is { } dialog
            && await dialog.OnDialogEventAsync(dc, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);
    }

    /// <summary>The language of the turn: that of the turn, else of the activity, else of the running code.</summary>
    public string GetLocale() => (Context as TurnContext)?.Locale ?? Context.Activity.Locale ?? CultureInfo.CurrentCulture.Name;

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } active)
        {
            return;
        }

        if (active.Id is { } id && FindDialog(id) is { } dialog)
        {
            active.HeldBy = this;
            await dialog.EndDialogAsync(Context, active, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }

    private Dialog Require(string? dialogId) => (dialogId is null ? null : FindDialog(dialogId)) ?? throw new InvalidOperationException(
        $"A dialog with an id of '{dialogId}' wasn't found. The dialog must be included in the current or parent DialogSet: for example, a component dialog adds it with AddDialog() in its constructor.");
}
