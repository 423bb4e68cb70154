namespace VssId.Channels.WebChat;

/// <summary>What became of a body.</summary>
internal abstract record WebChatParsed
{
    private WebChatParsed()
    {
    }

    /// <summary>It can be stored.</summary>
    public sealed record Good(WebChatPost Post) : WebChatParsed;

    /// <summary>It cannot.</summary>
    public sealed record Bad(WebChatRefusal Refusal) : WebChatParsed;
}
