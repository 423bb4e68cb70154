namespace VssId.Bot.Builder.Schema;

/// <summary>A part of the text to be marked.</summary>
public class TextHighlight
{
    /// <summary>Creates an empty mark.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates a mark.</summary>
    public TextHighlight(string? text = null, int? occurrence = null)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The words to mark.</summary>
    public string? Text { get; set; }

    /// <summary>Which occurrence of them, from 1.</summary>
    public int? Occurrence { get; set; }
}
