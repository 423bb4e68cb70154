using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>Asks for pictures or files.</summary>
/// <param name="dialogId">Its id.</param>
/// <param name="validator">Says whether an answer is taken.</param>
public class AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>>? validator = null) : Prompt<IList<Attachment>>(dialogId, validator)
{
    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMemory.AskAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<Attachment>>();
        if (turnContext.Activity.AsMessageActivity()?.Attachments is { Count: > 0 } attachments)
        {
            result.Succeeded = true;
            result.Value = attachments;
        }

        return Task.FromResult(result);
    }
}
