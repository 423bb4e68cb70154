using System.Text.Json;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Registrations;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;
using Place = VssId.Backend.Client.Place;

namespace VssId.Bot.Services.Photos;

/// <summary>Takes the pictures that citizens send: fetches, checks and keeps them at the backend; the flow hears <see cref="PhotoWords"/>. No picture stays in the conversation.</summary>
internal sealed class PhotoReader(Citizen citizen, PhotoCheck check, IEnumerable<IAttachmentSource> sources, IOptions<PhotoOptions> options) : IAttachmentReader, IDisposable
{
    private const string Gif = "image/gif";
    private const string Bytes = "application/octet-stream";

    private readonly SemaphoreSlim _room = new(options.Value.AtOnce);

    /// <inheritdoc/>
    public async ValueTask<string?> ReadAsync(Activity message, string source, Call call)
    {
        if (message.Attachments is [{ ContentType: AttachmentWords.ContentType, Content: { } content }])
        {
            return content is JsonElement { ValueKind: JsonValueKind.String } json ? json.GetString() : content as string;
        }

        // A sticker or a voice has nothing to do with this.
        var pictures = (message.Attachments ?? []).Where(each => each.ContentType is Bytes || each.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true).ToList();
        if (pictures is [] || sources.FirstOrDefault(each => each.Channel == message.ChannelId) is not { } from)
        {
            return null;
        }

        if (pictures is not [var picture])
        {
            return PhotoWords.Of(TakenPhoto.Not(PhotoFault.Several));
        }

        return picture.ContentType is Gif ? PhotoWords.Of(TakenPhoto.Not(PhotoFault.NotAPicture))
            : await from.FetchAsync(picture, call.CancellationToken) is { } bytes ? await TakeAsync(bytes, new Place(message.ChannelId!, message.Conversation!.Id!, source), call)
            : PhotoWords.Of(TakenPhoto.Not(PhotoFault.Lost));
    }

    /// <inheritdoc/>
    public async ValueTask<string> TakeAsync(IReadOnlyList<ReadOnlyMemory<byte>> files, string channel, string conversation, string source, Call call) =>
        files is [var only] ? await TakeAsync(only, new Place(channel, conversation, source), call) : PhotoWords.Of(TakenPhoto.Not(PhotoFault.Several));

    /// <inheritdoc/>
    public void Dispose() => _room.Dispose();

    private async ValueTask<string> TakeAsync(ReadOnlyMemory<byte> file, Place place, Call call)
    {
        PhotoVerdict verdict;
        await _room.WaitAsync(call.CancellationToken);
        try
        {
            verdict = check.Look(file);
        }
        finally
        {
            _room.Release();
        }

        if (verdict.Fault is not PhotoFault.None)
        {
            return PhotoWords.Of(TakenPhoto.Not(verdict.Fault));
        }

        var kept = await citizen.AskAsync(backend => backend.KeepPhotoAsync(new PhotoGiven(verdict.Picture, place), call.IdempotencyKey, call.CancellationToken));
        return PhotoWords.Of(new TakenPhoto(kept.Id, PhotoFault.None));
    }
}
