namespace VssId.Channels.WebChat;

/// <summary>Who calls.</summary>
internal abstract record WebChatCaller
{
    private WebChatCaller()
    {
    }

    /// <summary>A server of the site, with the secret.</summary>
    public sealed record Site : WebChatCaller;

    /// <summary>A page, with a token.</summary>
    /// <param name="Pass">What the token says.</param>
    public sealed record Holder(WebChatPass Pass) : WebChatCaller;

    /// <summary>Nobody we know.</summary>
    /// <param name="Refusal">What to answer.</param>
    public sealed record Stranger(WebChatRefusal Refusal) : WebChatCaller;
}
