using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VssId.Channels.WebChat;

/// <summary>Which pages may call, and the headers that let their browsers read the answers, errors included: without them a browser sees status 0 and the client tries again for ever.</summary>
internal sealed class WebChatOrigins(IOptions<WebChatOptions> options)
{
    private const string Methods = "GET, POST, OPTIONS";
    private const string RequestHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";
    private const string HoldFor = "7200";

    private readonly HashSet<string> _allowed = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is an origin: scheme, host and port only.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && string.Equals(text, uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>The address people see for what this request reached, without a slash at the end.</summary>
    public string PublicAddress(HttpRequest request) =>
        options.Value.PublicAddress is { } address ? address.GetLeftPart(UriPartial.Authority) : $"{request.Scheme}://{request.Host}";

    /// <summary>Whether the page behind a request may call; a request of no page may.</summary>
    /// <param name="request">The request.</param>
    /// <param name="trusted">Origins that the token narrows the settings to; empty = all of them.</param>
    public bool Admits(HttpRequest request, IReadOnlyList<string> trusted)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || IsOwn(request, origin)
            || (_allowed.Contains(origin) && (trusted is [] || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Adds the headers for a page of another origin.</summary>
    public void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Origin";
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !(IsOwn(context.Request, origin) || _allowed.Contains(origin)))
        {
            return;
        }

        headers.AccessControlAllowOrigin = origin;
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders = RequestHeaders;
        headers.AccessControlMaxAge = HoldFor;
    }

    private bool IsOwn(HttpRequest request, string origin) => string.Equals(origin, PublicAddress(request), StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
