namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Index of its first character.</summary>
    public int Start { get; set; }

    /// <summary>Index of its last character.</summary>
    public int End { get; set; }

    /// <summary>As it stands in the text.</summary>
    public string Text { get; set; } = "";

    /// <summary>As it is compared: composed (NFC), lower case.</summary>
    public string Normalized { get; set; } = "";
}
