using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VssId.Channels.WebChat.Page;

namespace VssId.Channels.WebChat;

/// <summary>Where the calls of Direct Line 3.0, the page and its files are.</summary>
internal static class WebChatEndpoint
{
    /// <summary>Where Direct Line is.</summary>
    public const string Root = "/v3/directline";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var directLine = endpoints.MapGroup(Root).AddEndpointFilter<RouteGroupBuilder, WebChatGuard>();
        directLine.MapPost("/tokens/generate", (HttpRequest request, WebChatTokenEndpoint endpoint, CancellationToken cancellationToken) => endpoint.GenerateAsync(request, cancellationToken));
        directLine.MapPost("/tokens/refresh", (HttpRequest request, WebChatTokenEndpoint endpoint, CancellationToken cancellationToken) => endpoint.RefreshAsync(request, cancellationToken));
        directLine.MapPost("/conversations", (HttpContext context, WebChatConversationEndpoint endpoint, CancellationToken cancellationToken) => endpoint.StartAsync(context, cancellationToken));
        directLine.MapGet("/conversations/{id}", (string id, HttpContext context, WebChatConversationEndpoint endpoint, CancellationToken cancellationToken) => endpoint.ReconnectAsync(id, context, cancellationToken));
        directLine.MapGet("/conversations/{id}/activities", (string id, HttpContext context, WebChatActivityEndpoint endpoint, CancellationToken cancellationToken) => endpoint.ReadAsync(id, context, cancellationToken));
        directLine.MapPost("/conversations/{id}/activities", (string id, HttpContext context, WebChatActivityEndpoint endpoint, CancellationToken cancellationToken) => endpoint.PostAsync(id, context, cancellationToken));
        directLine.MapPost("/conversations/{id}/upload", (string id, HttpContext context, WebChatUploadEndpoint endpoint, CancellationToken cancellationToken) => endpoint.PostAsync(id, context, cancellationToken));
        directLine.MapMethods("/{**rest}", [HttpMethods.Options], () => TypedResults.NoContent());

        // Also the answer to session/getsessionid, which the client takes as "none".
        directLine.Map("/{**rest}", () => WebChatAnswer.Refuse(WebChatRefusal.NoSuchCall));

        var stream = endpoints.CreateApplicationBuilder();
        stream.UseWebSockets();
        stream.Run(context => context.RequestServices.GetRequiredService<WebChatStreamEndpoint>().StreamAsync(context));
        endpoints.MapGet($"{Root}/conversations/{{id}}/stream", stream.Build());

        endpoints.MapGet("/files/{id}", (string id, HttpContext context, WebChatFileEndpoint endpoint, CancellationToken cancellationToken) => endpoint.GetAsync(id, context, cancellationToken))
            .AddEndpointFilter<RouteHandlerBuilder, WebChatGuard>();
        PageEndpoint.Map(endpoints);
    }
}
