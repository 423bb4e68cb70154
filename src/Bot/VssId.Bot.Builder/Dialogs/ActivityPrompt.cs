using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Asks for an activity of any type, as an event.</summary>
/// <param name="dialogId">Its id.</param>
/// <param name="validator">Says whether an activity is taken.</param>
public class ActivityPrompt(string dialogId, PromptValidator<Activity> validator) : Dialog(dialogId)
{
    private readonly PromptValidator<Activity> _validator = validator ?? throw new ArgumentNullException(nameof(validator));

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (memory, asked) = PromptMemory.Begin(dc.ActiveDialog!, options);
        await OnPromptAsync(dc.Context, memory, asked, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (memory, options) = PromptMemory.Of(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, memory, options, cancellationToken);
        PromptMemory.CountAttempt(memory);
        if (await _validator(new PromptValidatorContext<Activity>(dc.Context, recognized, memory, options), cancellationToken))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, memory, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (memory, options) = PromptMemory.Of(instance);
        return OnPromptAsync(turnContext, memory, options, cancellationToken);
    }

    /// <summary>Asks for the first time.</summary>
    protected virtual Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="isRetry">Whether an activity was not taken.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected virtual Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMemory.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <summary>Reads the activity: it is taken as it is.</summary>
    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
    }
}
