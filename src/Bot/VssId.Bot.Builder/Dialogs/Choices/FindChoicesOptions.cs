namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the value of a choice is no name for it. Default no: it is one.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the title of its button is no name for it. Default no: it is one.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether a number chooses. Default yes.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" chooses. Default yes.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
