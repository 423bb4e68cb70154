using VssId.Bot.Engine.Views;
using VssId.Zalo.Api.Messages;

namespace VssId.Channels.Zalo;

/// <summary>One message to send.</summary>
internal abstract record ZaloPart
{
    private ZaloPart()
    {
    }

    /// <summary>A message that is ready.</summary>
    /// <param name="Message">The message.</param>
    public sealed record Ready(ZaloMessage Message) : ZaloPart;

    /// <summary>A picture that has to be drawn and uploaded first.</summary>
    /// <param name="Picture">The picture.</param>
    /// <param name="Caption">The words to send with it, and instead of it when it cannot be sent.</param>
    public sealed record Drawn(Picture Picture, string Caption) : ZaloPart;

    /// <summary>A file that has to be made and uploaded first; its words went before it, so it is left out when it cannot be sent.</summary>
    /// <param name="Document">The file.</param>
    public sealed record Printed(Document Document) : ZaloPart;
}
