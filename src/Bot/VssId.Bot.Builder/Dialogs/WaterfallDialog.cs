using System.Globalization;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>A dialog of steps, one after the other.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string StepIndex = "stepIndex";
    private const string PersistedValues = "values";
    private const int InstanceIdLength = 16;

    private readonly List<WaterfallStep> _steps = [];

    /// <summary>Creates a waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">Its steps.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId) => _steps.AddRange(actions ?? []);

    /// <summary>Number of steps.</summary>
    protected int StepCount => _steps.Count;

    /// <summary>Adds a step at the end.</summary>
    /// <returns>This dialog.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog!.State;
        if (options is not null)
        {
            state[PersistedOptions] = options;
        }

        state[PersistedValues] = new Dictionary<string, object>(StringComparer.Ordinal);
        Track(dc.Context, "WaterfallStart");
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, result: null, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Only messages move a waterfall.</remarks>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, StepOf(dc.ActiveDialog!) + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(instance);
        switch (reason)
        {
            case DialogReason.CancelCalled:
                Track(turnContext, "WaterfallCancel", StepName(StepOf(instance)));
                break;
            case DialogReason.EndCalled:
                Track(turnContext, "WaterfallComplete");
                break;
        }

        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Runs a step.</summary>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        Track(stepContext.Context, "WaterfallStep", StepName(stepContext.Index));
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step of a number, or ends the waterfall behind the last.</summary>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[StepIndex] = index;
        state.TryGetValue(PersistedOptions, out var options);
        return OnStepAsync(new WaterfallStepContext(this, dc, options, (IDictionary<string, object>)state[PersistedValues], index, reason, result), cancellationToken);
    }

    private static int StepOf(DialogInstance instance) => (int)instance.State[StepIndex];

    // A step that is a lambda has a name the compiler made.
    private string StepName(int index) => index >= 0 && index < _steps.Count && _steps[index].Method.Name is var name && !name.StartsWith('<')
        ? name
        : string.Create(CultureInfo.InvariantCulture, $"Step{index + 1}of{_steps.Count}");

    private void Track(ITurnContext turnContext, string name, string? step = null)
    {
        if (TelemetryClient is NullBotTelemetryClient)
        {
            return;
        }

        Dictionary<string, string> properties = new(StringComparer.Ordinal)
        {
            ["DialogId"] = Id,

            // It joins the events of a turn and is worked out, so that nothing is kept for it in the state.
            ["InstanceId"] = StringUtils.Hash($"{turnContext.Activity.Conversation?.Id}|{turnContext.Activity.Id}|{Id}")[..InstanceIdLength],
        };
        if (step is not null)
        {
            properties["StepName"] = step;
        }

        TelemetryClient.TrackEvent(name, properties);
    }
}
