namespace VssId.Bot.Builder.Schema;

/// <summary>What a button does.</summary>
public static class ActionTypes
{
    /// <summary>Opens an address.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as the person's message.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Sends text and value, and shows the display text.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Calls a number.</summary>
    public const string Call = "call";

    /// <summary>Downloads a file.</summary>
    public const string DownloadFile = "downloadFile";
}
