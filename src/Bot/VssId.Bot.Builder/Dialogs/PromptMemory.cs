using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>What a prompt remembers from one turn to the next.</summary>
internal static class PromptMemory
{
    public const string AttemptCount = "AttemptCount";

    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    /// <summary>Remembers what is asked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public static (IDictionary<string, object> Memory, PromptOptions Options) Begin(DialogInstance instance, object? options)
    {
        if (options is not PromptOptions given)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        Dictionary<string, object> memory = new(StringComparer.Ordinal) { [AttemptCount] = 0 };
        var asked = WithHints(given);
        instance.State[PersistedOptions] = asked;
        instance.State[PersistedState] = memory;
        return (memory, asked);
    }

    public static (IDictionary<string, object> Memory, PromptOptions Options) Of(DialogInstance instance) =>
        ((IDictionary<string, object>)instance.State[PersistedState], (PromptOptions)instance.State[PersistedOptions]);

    public static void CountAttempt(IDictionary<string, object> memory) => memory[AttemptCount] = Attempts(memory) + 1;

    public static int Attempts(IDictionary<string, object> memory) => memory.TryGetValue(AttemptCount, out var count) ? (int)count : 0;

    public static Activity? Question(PromptOptions options, bool isRetry) => isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    /// <summary>Asks the question as it stands, when there is one.</summary>
    public static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        // A copy: sending puts the activity into this conversation, and the options may be shared by all.
        return Question(options, isRetry) is { } question ? turnContext.SendActivityAsync(question.Copy(), cancellationToken) : Task.CompletedTask;
    }

    // The options may be shared by all conversations, so they are not written to.
    private static PromptOptions WithHints(PromptOptions options) => new()
    {
        Prompt = WithHint(options.Prompt),
        RetryPrompt = WithHint(options.RetryPrompt),
        Choices = options.Choices,
        Style = options.Style,
        Validations = options.Validations,
        RecognizeLanguage = options.RecognizeLanguage,
    };

    private static Activity? WithHint(Activity? question)
    {
        if (question is null || !string.IsNullOrEmpty(question.InputHint))
        {
            return question;
        }

        var hinted = question.Copy();
        hinted.InputHint = InputHints.ExpectingInput;
        return hinted;
    }
}
