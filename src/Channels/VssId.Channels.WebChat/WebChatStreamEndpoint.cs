using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary><c>conversations/{id}/stream</c>: the WebSocket. Everything is checked before the upgrade.</summary>
internal sealed class WebChatStreamEndpoint(
    WebChatTickets tickets,
    WebChatOrigins origins,
    WebChatSockets sockets,
    WebChatHistory history,
    WebChatGuard guard,
    IChannelLog log,
    IOptions<WebChatOptions> options,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    ILogger<WebChatSocket> logger)
{
    public async Task StreamAsync(HttpContext context)
    {
        var result = await guard.GuardAsync(context, async () => await ConnectAsync(context));
        if (result is WebChatAnswer answer)
        {
            await answer.ExecuteAsync(context);
        }
    }

    /// <summary>Serves the stream to its end.</summary>
    /// <returns>An answer when there is to be no stream.</returns>
    private async Task<WebChatAnswer?> ConnectAsync(HttpContext context)
    {
        var request = context.Request;
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.NoSocket);
        }

        if (tickets.OpenStream(request.Query["t"].ToString()) is not { } pass)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.BadStreamKey);
        }

        if (pass.Conversation != request.RouteValues["id"] as string)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.OtherConversation);
        }

        // Browsers do not ask before they open a socket, so the origin is checked here.
        if (!origins.Admits(request, pass.Origins))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.ForeignOrigin);
        }

        var position = await history.PositionAsync(pass.Conversation, request.Query["watermark"], context.RequestAborted);
        var source = WebChatSource.Of(context);
        if (!sockets.TakePlace(pass.Conversation, options.Value.SocketsPerConversation))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.TooMany);
        }

        try
        {
            if (!sockets.TakePlace(source, options.Value.SocketsPerSource))
            {
                return WebChatAnswer.Refuse(WebChatRefusal.TooMany);
            }

            try
            {
                await ServeAsync(context, pass.Conversation, position);
                return null;
            }
            finally
            {
                sockets.GivePlace(source);
            }
        }
        finally
        {
            sockets.GivePlace(pass.Conversation);
        }
    }

    private async Task ServeAsync(HttpContext context, string conversation, long position)
    {
        using var wire = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = options.Value.PingInterval,
            KeepAliveTimeout = options.Value.PingInterval,
        });
        var socket = new WebChatSocket(wire, conversation, origins.PublicAddress(context.Request), log, history, options.Value, time, logger);
        sockets.Add(socket, conversation);
        try
        {
            await socket.RunAsync(position, lifetime.ApplicationStopping, context.RequestAborted);
        }
        finally
        {
            sockets.Remove(socket, conversation);
        }
    }
}
