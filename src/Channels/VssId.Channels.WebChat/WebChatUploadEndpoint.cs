using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat;

/// <summary><c>conversations/{id}/upload</c>: pictures. They are read right here: neither record nor log of the conversation ever holds one.</summary>
internal sealed class WebChatUploadEndpoint(WebChatDoor door, WebChatLimits limits, WebChatInbound inbound, WebChatActivityEndpoint activities, WebChatIds ids, IAttachmentReader reader, IOptions<WebChatOptions> options)
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MostParts = 12;

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

        var (body, files, refusal) = await ReadAsync(context, cancellationToken);
        if (refusal is not null)
        {
            return WebChatAnswer.Refuse(refusal);
        }

        string words;
        try
        {
            words = await reader.TakeAsync(files, WebChatInbound.ChannelId, WebChatPass.StoreIdOf(id), WebChatSource.Of(context), new Call(ids.Activity(id), cancellationToken));
        }
        catch (EffectFailedException)
        {
            // The client offers to send it again.
            return WebChatAnswer.Refuse(WebChatRefusal.StoreAway);
        }

        return inbound.ReadUpload(body, id, (caller as WebChatCaller.Holder)?.Pass.User ?? context.Request.Query["userId"], WebChatSource.Of(context), words) switch
        {
            WebChatParsed.Good { Post: var post } => await activities.AdmitAsync(id, post, cancellationToken),
            WebChatParsed.Bad bad => WebChatAnswer.Refuse(bad.Refusal),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The activity that came along, an empty message without one, and the files.</summary>
    private async Task<(byte[] Activity, IReadOnlyList<ReadOnlyMemory<byte>> Files, WebChatRefusal? Refusal)> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var most = options.Value.MaxUploadBytes;
        var activity = Json.ToUtf8(new JsonObject { ["type"] = "message" });
        if (request.ContentLength > most)
        {
            return (activity, [], WebChatRefusal.TooBig);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = most;
        }

        try
        {
            if (!request.HasFormContentType)
            {
                using var alone = new MemoryStream();
                await request.Body.CopyToAsync(alone, cancellationToken);
                return alone.Length == 0 ? (activity, [], WebChatRefusal.NoFile) : (activity, [alone.ToArray()], null);
            }

            // In memory as a whole: what people send is written to no disk here.
            var form = await request.ReadFormAsync(new FormOptions { MemoryBufferThreshold = most, MultipartBodyLengthLimit = most, ValueCountLimit = MostParts, BufferBodyLengthLimit = most }, cancellationToken);
            List<ReadOnlyMemory<byte>> files = [];
            foreach (var part in form.Files)
            {
                using var content = new MemoryStream();
                await part.CopyToAsync(content, cancellationToken);
                if (part.ContentType.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase))
                {
                    activity = content.ToArray();
                }
                else
                {
                    files.Add(content.ToArray());
                }
            }

            return form.Files.Count > MostParts ? (activity, [], WebChatRefusal.TooManyAttachments)
                : files is [] ? (activity, [], WebChatRefusal.NoFile)
                : activity.Length > WebChatBody.Largest ? (activity, [], WebChatRefusal.TooBig)
                : (activity, files, null);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            return (activity, [], failure is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } ? WebChatRefusal.TooBig : WebChatRefusal.BrokenForm);
        }
    }
}
