using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Asks a question until the answer is taken.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
/// <param name="dialogId">Its id.</param>
/// <param name="validator">Says whether an answer is taken; by default all that could be read are.</param>
public abstract class Prompt<T>(string dialogId, PromptValidator<T>? validator = null) : Dialog(RequireId(dialogId))
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var (memory, asked) = PromptMemory.Begin(dc.ActiveDialog!, options);
        await OnPromptAsync(dc.Context, memory, asked, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    /// <remarks>Only messages are answers.</remarks>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (memory, options) = PromptMemory.Of(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, memory, options, cancellationToken);
        PromptMemory.CountAttempt(memory);
        var isValid = validator is null
            ? recognized.Succeeded
            : await validator(new PromptValidatorContext<T>(dc.Context, recognized, memory, options), cancellationToken);
        if (isValid)
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
    /// <remarks>A dialog that was pushed on top of this one has ended: the prompt asks again.</remarks>
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
        return OnPromptAsync(turnContext, memory, options, isRetry: false, cancellationToken);
    }

    /// <summary>Asks the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="isRetry">Whether an answer was not taken.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads an answer.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers.</param>
    /// <param name="options">What it asks.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>A question with its choices.</summary>
    /// <param name="prompt">The question; it is not changed.</param>
    /// <param name="channelId">Name of the channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">Words between them.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    protected IMessageActivity AppendChoices(IMessageActivity? prompt, string? channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? "";
        var message = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, speak: null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, speak: null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => MessageFactory.Text(text, ssml: null, InputHints.ExpectingInput),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, speak: null, options),
        };
        if (prompt is not Activity question)
        {
            return message;
        }

        var asked = question.Copy();
        asked.Text = message.Text;
        if (message.SuggestedActions is { Actions.Count: > 0 })
        {
            asked.SuggestedActions = message.SuggestedActions;
        }

        if (message.Attachments is { Count: > 0 })
        {
            asked.Attachments = [.. asked.Attachments ?? [], .. message.Attachments];
        }

        return asked;
    }

    private static string RequireId(string dialogId) => string.IsNullOrWhiteSpace(dialogId) ? throw new ArgumentNullException(nameof(dialogId)) : dialogId;
}
