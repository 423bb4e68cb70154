using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using VssId.Bot.Engine.Turns;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat;

/// <summary><c>POST conversations</c> and <c>GET conversations/{id}</c>.</summary>
internal sealed class WebChatConversationEndpoint(WebChatDoor door, WebChatConversations conversations, WebChatIds ids)
{
    private const int LongestWatermark = 20;

    public async Task<WebChatAnswer> StartAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var caller = await door.WhoAsync(context.Request);
        if (caller is WebChatCaller.Stranger stranger)
        {
            return WebChatAnswer.Refuse(stranger.Refusal);
        }

        var (body, refusal) = await WebChatBody.ReadAsync(context.Request, WebChatJson.Relaxed.StartRequest, new StartRequest(User: null, Locale: null), cancellationToken);
        if (refusal is not null)
        {
            return WebChatAnswer.Refuse(refusal);
        }

        // A token always opens its own conversation, the secret a new one each time.
        var pass = caller is WebChatCaller.Holder holder ? holder.Pass : new WebChatPass(ids.Conversation(), ids.User(), []);
        var admission = await conversations.BeginAsync(pass, body.Locale, WebChatSource.Of(context), cancellationToken);
        return admission switch
        {
            Admission.Admitted => WebChatAnswer.Conversation(conversations.Answer(pass, context.Request, watermark: null), StatusCodes.Status201Created),
            Admission.Repeated when await door.LivesAsync(pass.Conversation, cancellationToken) => WebChatAnswer.Conversation(conversations.Answer(pass, context.Request, watermark: null)),
            Admission.Repeated => WebChatAnswer.Refuse(WebChatRefusal.NoConversation),
            Admission.Full => WebChatAnswer.Refuse(WebChatRefusal.Full),
            _ => throw new UnreachableException(),
        };
    }

    public async Task<WebChatAnswer> ReconnectAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        var caller = await door.WhoAsync(context.Request, id, cancellationToken);
        if (caller is WebChatCaller.Stranger stranger)
        {
            return WebChatAnswer.Refuse(stranger.Refusal);
        }

        if (!await door.LivesAsync(id, cancellationToken))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.NoConversation);
        }

        // Whatever is no position of ours is replayed from the beginning, so nothing longer needs to travel.
        var watermark = context.Request.Query["watermark"].ToString();
        var pass = caller is WebChatCaller.Holder holder ? holder.Pass : new WebChatPass(id, ids.User(), []);
        return WebChatAnswer.Conversation(conversations.Answer(pass, context.Request, watermark.Length <= LongestWatermark ? watermark : null));
    }
}
