using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api;

namespace VssId.Channels.Zalo;

/// <summary>Makes and uploads pictures and files, and remembers for some days what Zalo has already. What is remembered is a hash and an id, nothing of the content.</summary>
internal sealed class Uploads(ZaloApi api, IEnumerable<IPainter> painters, IEnumerable<IPrinter> printers, IOptions<ZaloOptions> options, TimeProvider time, ILogger<Uploads> logger)
{
    private readonly ConcurrentDictionary<string, (string Id, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What Zalo calls the picture or file of a part.</summary>
    /// <returns>How the upload ended; <see langword="null"/> when nobody can make it.</returns>
    public async ValueTask<ZaloAnswer<string>?> UploadAsync(ZaloPart part, CancellationToken cancellationToken)
    {
        var key = KeyOf(part);
        if (_known.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return new ZaloAnswer<string>.Done(known.Id);
        }

        byte[]? content;
        try
        {
            content = await MakeAsync(part, cancellationToken);
        }
        catch (EffectFailedException)
        {
            return new ZaloAnswer<string>.Unavailable("printer", RetryAfter: null);
        }

        if (content is null)
        {
            return null;
        }

        var answer = part switch
        {
            ZaloPart.Drawn drawn => await api.UploadImageAsync(content, FileNameOf(drawn.Picture.FileName, "picture.png"), cancellationToken),
            ZaloPart.Printed printed => await api.UploadFileAsync(content, FileNameOf(printed.Document.FileName, "document.pdf"), cancellationToken),
            _ => throw new UnreachableException(),
        };
        if (answer is ZaloAnswer<string>.Done done)
        {
            MakeRoom();
            _known[key] = (done.Data, time.GetUtcNow() + options.Value.PictureLife);
        }

        return answer;
    }

    /// <summary>Forgets a picture or file, because Zalo has lost it.</summary>
    public void Forget(ZaloPart part) => _known.TryRemove(KeyOf(part), out _);

    // The same data printed under another name is another file to the person who keeps it.
    private static string KeyOf(ZaloPart part) => part switch
    {
        ZaloPart.Drawn { Picture: var picture } => KeyOf($"picture\n{picture.Kind}", picture.Data),
        ZaloPart.Printed { Document: var document } => KeyOf($"file\n{document.Kind}\n{document.FileName}", document.Data),
        _ => throw new UnreachableException(),
    };

    private static string KeyOf(string name, JsonElement data) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{name}\n{data.GetRawText()}")));

    // The name travels in a header: plain letters only, and the ending that Zalo goes by.
    private static string FileNameOf(string name, string otherwise) =>
        name.EndsWith(Path.GetExtension(otherwise), StringComparison.OrdinalIgnoreCase) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? name
            : otherwise;

    /// <exception cref="EffectFailedException">What it is made from cannot be had now.</exception>
    private async ValueTask<byte[]?> MakeAsync(ZaloPart part, CancellationToken cancellationToken)
    {
        var kind = part switch
        {
            ZaloPart.Drawn drawn => drawn.Picture.Kind,
            ZaloPart.Printed printed => printed.Document.Kind,
            _ => throw new UnreachableException(),
        };
        try
        {
            return part is ZaloPart.Printed { Document: var document }
                ? printers.FirstOrDefault(printer => printer.Kind == kind) is { } printer ? await printer.PrintAsync(document.Data, cancellationToken) : null
                : painters.FirstOrDefault(painter => painter.Kind == kind)?.Paint(((ZaloPart.Drawn)part).Picture.Data);
        }
        catch (Exception exception) when (exception is not (EffectFailedException or OperationCanceledException))
        {
            // A bug in a painter or printer must not hold up this conversation for ever, and the others with it: what it makes has words.
            // Its name only is logged: the message may quote what was to be shown.
            Log.NotMade(logger, kind, exception.GetType().Name);
            return null;
        }
    }

    private void MakeRoom()
    {
        if (_known.Count < options.Value.MaxPictures)
        {
            return;
        }

        // The oldest tenth goes at once, so that a full memory is not sorted again for every upload.
        foreach (var (key, _) in _known.OrderBy(entry => entry.Value.Until).Take((options.Value.MaxPictures / 10) + 1))
        {
            _known.TryRemove(key, out _);
        }
    }
}
