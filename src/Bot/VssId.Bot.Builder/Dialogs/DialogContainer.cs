namespace VssId.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own.</summary>
/// <param name="dialogId">Its id; by default the name of its type.</param>
public abstract class DialogContainer(string? dialogId = null) : Dialog(dialogId)
{
    /// <summary>Its dialogs.</summary>
    public DialogSet Dialogs { get; } = new();

    /// <inheritdoc/>
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>The stack inside this dialog, which is on top of a stack.</summary>
    /// <returns>The stack; null when it has none.</returns>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>One of its dialogs.</summary>
    /// <returns>The dialog; null when there is none.</returns>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>A text that changes when its dialogs change in a way that matters to conversations that are in them.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Tells <see cref="DialogEvents.VersionChanged"/> when the dialogs are others than when the conversation stopped.</summary>
    protected async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.ActiveDialog is not { } active)
        {
            return;
        }

        var before = active.Version;
        active.Version = GetInternalVersion();
        if (before is not null && before != active.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
