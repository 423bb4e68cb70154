using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api;

namespace VssId.Channels.Zalo;

/// <summary>Draws and uploads pictures, and remembers for some days what Zalo has already. What is remembered is a hash and an id, nothing of the picture.</summary>
internal sealed class UploadedPictures(ZaloApi api, IEnumerable<IPainter> painters, IOptions<ZaloOptions> options, TimeProvider time, ILogger<UploadedPictures> logger)
{
    private readonly ConcurrentDictionary<string, (string Id, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>The attachment id of a picture.</summary>
    /// <returns>How the upload ended; <see langword="null"/> when nobody can draw the picture.</returns>
    public async ValueTask<ZaloAnswer<string>?> UploadAsync(Picture picture, CancellationToken cancellationToken)
    {
        var key = KeyOf(picture);
        if (_known.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return new ZaloAnswer<string>.Done(known.Id);
        }

        if (Paint(picture) is not { } drawn)
        {
            return null;
        }

        var answer = await api.UploadImageAsync(drawn, FileNameOf(picture), cancellationToken);
        if (answer is ZaloAnswer<string>.Done done)
        {
            MakeRoom();
            _known[key] = (done.Data, time.GetUtcNow() + options.Value.PictureLife);
        }

        return answer;
    }

    /// <summary>Forgets a picture, because Zalo has lost it.</summary>
    public void Forget(Picture picture) => _known.TryRemove(KeyOf(picture), out _);

    private static string KeyOf(Picture picture) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{picture.Kind}\n{picture.Data.GetRawText()}")));

    // The name travels in a header: plain letters only, and the ending that Zalo goes by.
    private static string FileNameOf(Picture picture) =>
        picture.FileName.EndsWith(".png", StringComparison.OrdinalIgnoreCase) && picture.FileName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_')
            ? picture.FileName
            : "picture.png";

    private byte[]? Paint(Picture picture)
    {
        if (painters.FirstOrDefault(painter => painter.Kind == picture.Kind) is not { } painter)
        {
            return null;
        }

        try
        {
            return painter.Paint(picture.Data);
        }
        catch (Exception exception)
        {
            // A bug in a painter must not hold up this conversation for ever, and the others with it: the picture has words.
            // Its name only is logged: the message may quote what was to be drawn.
            Log.PictureNotDrawn(logger, picture.Kind, exception.GetType().Name);
            return null;
        }
    }

    private void MakeRoom()
    {
        if (_known.Count < options.Value.MaxPictures)
        {
            return;
        }

        // The oldest tenth goes at once, so that a full memory is not sorted again for every picture.
        foreach (var (key, _) in _known.OrderBy(entry => entry.Value.Until).Take((options.Value.MaxPictures / 10) + 1))
        {
            _known.TryRemove(key, out _);
        }
    }
}
