namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Words between choices.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates the usual words.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Creates words.</summary>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices; by default <c>", "</c>.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices; by default <c>" or "</c>.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of more than two; by default <c>", or "</c>.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices have numbers; by default they have.</summary>
    public bool? IncludeNumbers { get; set; }
}
