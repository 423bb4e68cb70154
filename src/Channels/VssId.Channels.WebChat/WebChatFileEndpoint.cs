using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Channels.WebChat.Wire;

namespace VssId.Channels.WebChat;

/// <summary><c>/files/{id}</c>: a picture or a file of a reply, made when it is fetched. The address is the only key, since both are fetched without a header.</summary>
internal sealed class WebChatFileEndpoint(WebChatTickets tickets, IChannelLog log, IEnumerable<IPainter> painters, IEnumerable<IPrinter> printers, ILogger<WebChatFileEndpoint> logger)
{
    private readonly Dictionary<string, IPainter> _painters = painters.ToDictionary(painter => painter.Kind, StringComparer.Ordinal);
    private readonly Dictionary<string, IPrinter> _printers = printers.ToDictionary(printer => printer.Kind, StringComparer.Ordinal);

    public async Task<IResult> GetAsync(string id, HttpContext context, CancellationToken cancellationToken)
    {
        if (tickets.OpenFile(id) is not { } ticket)
        {
            return WebChatAnswer.Refuse(WebChatRefusal.NoSuchFile);
        }

        var entries = await log.ReadAsync(WebChatPass.StoreIdOf(ticket.Conversation), ticket.Sequence - 1, count: 1, cancellationToken);
        return entries is [{ } entry, ..] && entry.Sequence == ticket.Sequence ? await FileOfAsync(ViewOf(entry, ticket.View), ticket.Turn, context.Response.Headers, cancellationToken) : WebChatAnswer.Refuse(WebChatRefusal.NoSuchFile);
    }

    private static View? ViewOf(LogEntry entry, int place)
    {
        try
        {
            return ViewActivity.ViewsOf(ActivityJson.FromUtf8(entry.Activity.Span)).ElementAtOrDefault(place);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async ValueTask<IResult> FileOfAsync(View? view, Turn turn, IHeaderDictionary headers, CancellationToken cancellationToken)
    {
        switch (view)
        {
            case Picture picture when DataOf(picture, turn) is { } data:
                if (!_painters.TryGetValue(picture.Kind, out var painter))
                {
                    Log.NoPainter(logger, picture.Kind);
                    return WebChatAnswer.Refuse(WebChatRefusal.NoPainter);
                }

                return Answer(painter.Paint(data), "image/png", "inline", picture.FileName, headers);
            case Document document:
                if (!_printers.TryGetValue(document.Kind, out var printer))
                {
                    Log.NoPrinter(logger, document.Kind);
                    return WebChatAnswer.Refuse(WebChatRefusal.NoPrinter);
                }

                try
                {
                    return Answer(await printer.PrintAsync(document.Data, cancellationToken), printer.MediaType, "attachment", document.FileName, headers);
                }
                catch (EffectFailedException)
                {
                    return WebChatAnswer.Refuse(WebChatRefusal.NotNow);
                }

            default:
                return WebChatAnswer.Refuse(WebChatRefusal.NoSuchFile);
        }
    }

    private static JsonElement? DataOf(Picture picture, Turn turn) => turn is Turn.Quarter ? picture.Turned?.Data : picture.Data;

    private static FileContentHttpResult Answer(byte[] content, string mediaType, string dispositionType, string fileName, IHeaderDictionary headers)
    {
        headers.CacheControl = "private, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue(dispositionType);
        disposition.SetHttpFileName(fileName);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(content, mediaType);
    }
}
