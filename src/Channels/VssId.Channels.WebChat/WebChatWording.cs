using VssId.Bot.Engine.Wordings;

namespace VssId.Channels.WebChat;

/// <summary>The channel's own words.</summary>
internal static class WebChatWording
{
    private static readonly WordingFile Words = new(typeof(WebChatWording));

    /// <summary>Stands for a picture that was sent: the log holds none.</summary>
    public static Wording PictureSent => Words["PictureSent"];
}
