using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat;

/// <summary><c>/files/{id}</c>: a picture of a reply, drawn when it is fetched. The address is the only key, since pictures are fetched without a header.</summary>
internal sealed class WebChatFileEndpoint(WebChatTickets tickets, IChannelLog log, IEnumerable<IPainter> painters, ILogger<WebChatFileEndpoint> logger)
{
    private readonly Dictionary<string, IPainter> _painters = painters.ToDictionary(painter => painter.Kind, StringComparer.Ordinal);

    public async Task<IResult> GetAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        if (tickets.OpenPicture(id) is not { } ticket)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.NoSuchFile);
        }

        var entries = await log.ReadAsync(WebChatPass.StoreIdOf(ticket.Conversation), ticket.Sequence - 1, count: 1, cancellationToken);
        if (entries is not [{ } entry, ..] || entry.Sequence != ticket.Sequence || PictureOf(entry, ticket.View) is not { } picture)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.NoSuchFile);
        }

        if (!_painters.TryGetValue(picture.Kind, out var painter))
        {
            Log.NoPainter(logger, picture.Kind);
            return WebChatAnswer.Refuse(WebChatRefusal.NoPainter);
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(picture.FileName);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(painter.Paint(picture.Data), "image/png");
    }

    private static Picture? PictureOf(LogEntry entry, int place)
    {
        try
        {
            return ViewActivity.ViewsOf(ActivityJson.FromUtf8(entry.Activity.Span)).ElementAtOrDefault(place) as Picture;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
