namespace VssId.Bot.Builder.Schema;

/// <summary>Formats of a text.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>Plain text.</summary>
    public const string Plain = "plain";

    /// <summary>XML.</summary>
    public const string Xml = "xml";
}
