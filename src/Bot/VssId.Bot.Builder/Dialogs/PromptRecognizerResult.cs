namespace VssId.Bot.Builder.Dialogs;

/// <summary>What a prompt has read in an answer.</summary>
/// <typeparam name="T">Type of the answer.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether it could be read.</summary>
    public bool Succeeded { get; set; }

    /// <summary>The value read; a validator may set another.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether others may take the message when it could not be read.</summary>
    public bool AllowInterruption { get; set; }
}
