using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat;

/// <summary><c>tokens/generate</c> and <c>tokens/refresh</c>.</summary>
internal sealed class WebChatTokenEndpoint(WebChatDoor door, WebChatConversations conversations, WebChatIds ids)
{
    private const int LongestUser = 64;
    private const int MostOrigins = 10;

    public async Task<WebChatAnswer> GenerateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        switch (await door.WhoAsync(request))
        {
            case WebChatCaller.Stranger stranger:
                return WebChatAnswer.Refuse(stranger.Refusal);
            case WebChatCaller.Holder:
                return WebChatAnswer.Refuse(WebChatRefusal.NotForTokens);
            default:
                var (body, refusal) = await WebChatBody.ReadAsync(request, WebChatJson.Relaxed.GenerateRequest, new GenerateRequest(User: null, TrustedOrigins: null), cancellationToken);
                return (refusal ?? Refuse(body)) is { } reason
                    ? WebChatAnswer.Refuse(reason)
                    : WebChatAnswer.Conversation(conversations.Answer(new WebChatPass(ids.Conversation(), body.User?.Id ?? ids.User(), body.TrustedOrigins ?? [])));
        }
    }

    public async Task<WebChatAnswer> RefreshAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        switch (await door.WhoAsync(request))
        {
            case WebChatCaller.Stranger stranger:
                return WebChatAnswer.Refuse(stranger.Refusal);
            case WebChatCaller.Site:
                return WebChatAnswer.Refuse(WebChatRefusal.NotForSecrets);
            case WebChatCaller.Holder holder:
                // A token may be renewed before its conversation has begun, so it does not matter here whether there is one.
                await door.LivesAsync(holder.Pass.Conversation, cancellationToken);
                return WebChatAnswer.Conversation(conversations.Answer(holder.Pass));
            default:
                throw new UnreachableException();
        }
    }

    private static WebChatRefusal? Refuse(GenerateRequest body) => body switch
    {
        { User.Id: { } id } when id.Length > LongestUser || !id.StartsWith(WebChatPass.UserPrefix, StringComparison.Ordinal) => WebChatRefusal.BadUser,
        { TrustedOrigins: { } origins } when origins.Count > MostOrigins || !origins.All(WebChatOrigins.IsOrigin) => WebChatRefusal.BadOrigins,
        _ => null,
    };
}
