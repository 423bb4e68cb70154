using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary>Who may do what: the credential, the page it comes from, the conversation it opens.</summary>
internal sealed class WebChatDoor(WebChatSignature signature, WebChatOrigins origins, IChannelLog log, IOptions<WebChatOptions> options)
{
    /// <summary>Who calls, if this page may call at all.</summary>
    public async Task<WebChatCaller> WhoAsync(HttpRequest request)
    {
        var caller = await signature.WhoAsync(request);
        return caller switch
        {
            WebChatCaller.Holder holder when !origins.Admits(request, holder.Pass.Origins) => new WebChatCaller.Stranger(WebChatRefusal.ForeignOrigin),
            WebChatCaller.Site when !origins.Admits(request, []) => new WebChatCaller.Stranger(WebChatRefusal.ForeignOrigin),
            _ => caller,
        };
    }

    /// <summary>Who calls, if he may take part in the conversation.</summary>
    public async Task<WebChatCaller> WhoAsync(HttpRequest request, string conversation, CancellationToken cancellationToken) => await WhoAsync(request) switch
    {
        WebChatCaller.Holder holder when holder.Pass.Conversation != conversation => new WebChatCaller.Stranger(WebChatRefusal.OtherConversation),
        WebChatCaller.Site site => await LivesAsync(conversation, cancellationToken) ? site : new WebChatCaller.Stranger(WebChatRefusal.NoConversation),
        var caller => caller,
    };

    /// <summary>Whether there is such a conversation; it lives on for its full time from now.</summary>
    public ValueTask<bool> LivesAsync(string conversation, CancellationToken cancellationToken) =>
        log.TouchAsync(WebChatPass.StoreIdOf(conversation), options.Value.ConversationLife, cancellationToken);
}
