namespace VssId.Bot.Builder.Dialogs;

/// <summary>An answer to be judged.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was read.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt remembers.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>What the prompt asks.</summary>
    public PromptOptions Options { get; }

    /// <summary>Number of this answer, from 1.</summary>
    public int AttemptCount => PromptMemory.Attempts(State);
}
