namespace VssId.Bot.Builder.Dialogs;

/// <summary>Runs a dialog for a turn.</summary>
public static class DialogExtensions
{
    /// <summary>Goes on with the dialog of the conversation, or begins it.</summary>
    /// <param name="dialog">The root dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">Where the stack is kept.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <remarks>
    /// An exception is told to the dialogs as <see cref="DialogEvents.Error"/>, the innermost first. When one handles it the turn goes on once
    /// more; a second exception leaves.
    /// </remarks>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        try
        {
            await RunAsync(dc, dialog.Id, cancellationToken);
            return;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken))
            {
                throw;
            }
        }

        await RunAsync(dc, dialog.Id, cancellationToken);
    }

    private static async Task RunAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialogId, options: null, cancellationToken);
        }
    }
}
