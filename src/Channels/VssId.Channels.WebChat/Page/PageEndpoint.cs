using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat.Page;

/// <summary><c>/chat</c>, its files, and <c>POST /chat/token</c>, which stands between the page and the secret.</summary>
internal sealed class PageEndpoint(PageAssets assets, WebChatDoor door, WebChatTokens tokens, WebChatOrigins origins, WebChatLimits limits, WebChatIds ids, IOptions<WebChatOptions> options)
{
    private const string BrotliName = "br";
    private const string GzipName = "gzip";

    // The one inline style that Adaptive Cards adds, an empty one.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/chat", (HttpContext context, PageEndpoint endpoint) => endpoint.Page(context));
        endpoints.MapPost("/chat/token", (HttpContext context, PageEndpoint endpoint, CancellationToken cancellationToken) => endpoint.TokenAsync(context, cancellationToken))
            .AddEndpointFilter<RouteHandlerBuilder, WebChatGuard>();
        foreach (var asset in endpoints.ServiceProvider.GetRequiredService<PageAssets>().All)
        {
            endpoints.MapMethods(asset.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) => Asset(context, asset));
        }
    }

    private static IResult Asset(HttpContext context, PageAsset asset)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.XContentTypeOptions = "nosniff";
        if (Accepts(context.Request, BrotliName))
        {
            headers.ContentEncoding = BrotliName;
            return TypedResults.Bytes(asset.Brotli, asset.ContentType);
        }

        if (Accepts(context.Request, GzipName))
        {
            headers.ContentEncoding = GzipName;
            return TypedResults.Bytes(asset.Gzip, asset.ContentType);
        }

        return TypedResults.Stream(
            async to =>
            {
                await using var plain = new BrotliStream(new MemoryStream(asset.Brotli.ToArray()), CompressionMode.Decompress);
                await plain.CopyToAsync(to, context.RequestAborted);
            },
            asset.ContentType);
    }

    private static bool Accepts(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality is not 0);

    private ContentHttpResult Page(HttpContext context)
    {
        var nonce = ids.Nonce();
        var address = new Uri(origins.PublicAddress(context.Request));
        var socket = $"{(address.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{address.Authority}";
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self'; style-src 'nonce-{nonce}' {EmptyStyle}; connect-src 'self' blob: {socket}; img-src 'self' blob: data:; "
            + $"worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors {string.Join(' ', options.Value.FrameAncestors)}";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return TypedResults.Text(assets.Html.Replace("{nonce}", nonce, StringComparison.Ordinal), "text/html", Encoding.UTF8);
    }

    private async Task<WebChatAnswer> TokenAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!limits.AdmitsToken(WebChatSource.Of(context)))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.TooMany);
        }

        if (!origins.Admits(context.Request, []))
        {
            return WebChatAnswer.Refuse(WebChatRefusal.ForeignOrigin);
        }

        var (body, refusal) = await WebChatBody.ReadAsync(context.Request, WebChatJson.Relaxed.PageTokenRequest, new PageTokenRequest(ConversationId: null, Token: null), cancellationToken);
        if (refusal is not null)
        {
            return WebChatAnswer.Refuse(refusal);
        }

        var pass = await FormerAsync(body, cancellationToken) ?? new WebChatPass(ids.Conversation(), ids.User(), []);
        return WebChatAnswer.Token(new PageTokenAnswer(tokens.Issue(pass), pass.Conversation));
    }

    /// <summary>The conversation to go on with, if a former token of it is shown and it still lives.</summary>
    private async Task<WebChatPass?> FormerAsync(PageTokenRequest body, CancellationToken cancellationToken) =>
        body is { ConversationId: { } conversation, Token: { } token }
        && await tokens.ReadFormerAsync(token) is { } pass
        && pass.Conversation == conversation
        && await door.LivesAsync(conversation, cancellationToken)
            ? pass
            : null;
}
