using VssId.Bot.Builder.Dialogs.Choices;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs;

/// <summary>What a prompt asks.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that was not understood; by default the same.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>The choices, for a choice prompt.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How choices are shown; by default as the prompt says.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>What the validator needs.</summary>
    public object? Validations { get; set; }

    /// <summary>BCP 47 name of the language of the answer; by default that of the activity.</summary>
    public string? RecognizeLanguage { get; set; }
}
