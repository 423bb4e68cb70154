namespace VssId.Bot.Engine.Turns;

/// <summary>An attachment that a channel has read at its door.</summary>
public static class AttachmentWords
{
    /// <summary>Media type of such an attachment; its content is the words.</summary>
    public const string ContentType = "application/vnd.vssid.words";
}
