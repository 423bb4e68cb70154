using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary><c>conversations/{id}/activities</c>: what is said, and what was.</summary>
internal sealed class WebChatActivityEndpoint(WebChatDoor door, WebChatLimits limits, WebChatInbound inbound, IInbox inbox, WebChatHistory history, WebChatOrigins origins, WebChatSockets sockets, WebChatMeter meter)
{
    public async Task<WebChatAnswer> PostAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        var caller = await door.WhoAsync(context.Request, id, cancellationToken);
        if (caller is WebChatCaller.Stranger stranger)
        {
            return WebChatAnswer.Refuse(stranger.Refusal);
        }

        if (!limits.AdmitsPost(id))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.TooMany);
        }

        if (await WebChatBody.ReadAsync(context.Request, cancellationToken) is not { } body)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.TooBig);
        }

        return inbound.Read(body, id, (caller as WebChatCaller.Holder)?.Pass.User, WebChatSource.Of(context)) switch
        {
            WebChatParsed.Bad bad => WebChatAnswer.Refuse(bad.Refusal),
            WebChatParsed.Good { Post: { Type: ActivityTypes.Typing } typing } => Pass(id, typing),
            WebChatParsed.Good { Post: var post } => await AdmitAsync(id, post, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    public async Task<WebChatAnswer> ReadAsync(string id, HttpContext context, CancellationToken cancellationToken)
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

        var position = await history.PositionAsync(id, context.Request.Query["watermark"], cancellationToken);
        var page = await history.ReadAsync(id, position, origins.PublicAddress(context.Request), cancellationToken);
        return WebChatAnswer.Activities(page.ActivitySet);
    }

    /// <summary>Stores what was said for the bot, and shows it.</summary>
    public async Task<WebChatAnswer> AdmitAsync(string id, WebChatPost post, CancellationToken cancellationToken)
    {
        var admission = await inbox.AdmitAsync(new Arrival(WebChatPass.StoreIdOf(id), $"{WebChatPass.StoreIdOf(id)}:{post.Id}", post.Activity, post.Echo), cancellationToken);
        switch (admission)
        {
            case Admission.Admitted:
                meter.Admitted(post.Type);
                return WebChatAnswer.Id(post.Id);
            case Admission.Full:
                return WebChatAnswer.Refuse(WebChatRefusal.Full);
            default:
                // The id is new each time.
                throw new UnreachableException();
        }
    }

    // Typing is worth nothing a moment later: it goes to the streams of this replica and is stored nowhere. The client waits for its echo.
    private WebChatAnswer Pass(string id, WebChatPost typing)
    {
        var echo = JsonNode.Parse(typing.Echo)!.AsObject();
        echo["conversation"] = new JsonObject { ["id"] = id };
        sockets.Pass(id, WebChatHistory.Passing(echo));
        meter.Admitted(typing.Type);
        return WebChatAnswer.Id(typing.Id);
    }
}
