using System.Globalization;
using System.Text;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Dialogs that can call each other.</summary>
public class DialogSet
{
    private const int VersionLength = 16;

    private readonly IStatePropertyAccessor<DialogState>? _dialogState;
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string? _version;

    /// <summary>Creates a set inside a container.</summary>
    public DialogSet()
    {
    }

    /// <summary>Creates a set.</summary>
    /// <param name="dialogState">Where the stack is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Takes measurements; set, it is set for all dialogs of the set.</summary>
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>Adds a dialog, with the dialogs it needs. One that has the id of another gets a number behind its id.</summary>
    /// <returns>This set.</returns>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var same))
        {
            if (ReferenceEquals(same, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _version = null;
        dialog.TelemetryClient = _telemetryClient;
        _dialogs[dialog.Id] = dialog;
        foreach (var needed in (dialog as IDialogDependencies)?.GetDependencies() ?? [])
        {
            Add(needed);
        }

        return this;
    }

    /// <summary>The stack of the conversation.</summary>
    /// <exception cref="InvalidOperationException">The set was made without a place for the stack.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
        {
            throw new InvalidOperationException("The dialog set was made without a state property for its stack.");
        }

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog of an id.</summary>
    /// <returns>The dialog; null when there is none.</returns>
    /// <exception cref="ArgumentNullException">The id is blank.</exception>
    public Dialog? Find(string dialogId) => string.IsNullOrWhiteSpace(dialogId)
        ? throw new ArgumentNullException(nameof(dialogId))
        : _dialogs.GetValueOrDefault(dialogId);

    /// <summary>All dialogs, in the order they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A text that changes when one of the dialogs changes in a way that matters to conversations that are in it.</summary>
    public string GetVersion()
    {
        if (_version is null)
        {
            var all = new StringBuilder();
            foreach (var dialog in _dialogs.Values)
            {
                all.Append('|').Append(dialog.GetVersion());
            }

            // It is kept in the state of every conversation: a quarter of the hash tells two releases apart as well.
            _version = StringUtils.Hash(all.ToString())[..VersionLength];
        }

        return _version;
    }

    private string FreeId(string id)
    {
        for (var suffix = 2; ; suffix++)
        {
            var next = id + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(next))
            {
                return next;
            }
        }
    }
}
