namespace VssId.Bot.Builder.Dialogs.Prompts;

/// <summary>Words of a language that prompts need.</summary>
public class PromptCultureModel
{
    /// <summary>BCP 47 name of the language, lower case.</summary>
    public string Locale { get; set; } = "";

    /// <summary>Between choices.</summary>
    public string Separator { get; set; } = "";

    /// <summary>Between two choices.</summary>
    public string InlineOr { get; set; } = "";

    /// <summary>Before the last of more than two.</summary>
    public string InlineOrMore { get; set; } = "";

    /// <summary>Yes.</summary>
    public string YesInLanguage { get; set; } = "";

    /// <summary>No.</summary>
    public string NoInLanguage { get; set; } = "";
}
