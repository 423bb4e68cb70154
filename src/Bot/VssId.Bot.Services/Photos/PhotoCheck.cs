using Microsoft.Extensions.Options;
using SkiaSharp;

namespace VssId.Bot.Services.Photos;

/// <summary>Looks at a picture: what it is, whether it is large, bright and sharp enough, and makes of it what is kept.</summary>
/// <remarks>The bytes decide what it is, never its name. What is kept is encoded anew: place, time and device of the picture are not in it.</remarks>
internal sealed class PhotoCheck(IOptions<PhotoOptions> options)
{
    private const int MeasuredSide = 500;
    private const int LargestKept = 1 << 20;

    private static readonly int[] Qualities = [88, 75, 60, 45];

    /// <summary>Looks at a picture.</summary>
    /// <param name="content">The file.</param>
    public PhotoVerdict Look(ReadOnlyMemory<byte> content)
    {
        var limits = options.Value;
        if (content.Length > limits.MaxBytes)
        {
            return PhotoVerdict.Not(PhotoFault.TooBig);
        }

        if (!IsJpeg(content.Span) && !IsPng(content.Span))
        {
            return PhotoVerdict.Not(PhotoFault.NotAPicture);
        }

        using var data = SKData.CreateCopy(content.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png))
        {
            return PhotoVerdict.Not(PhotoFault.NotAPicture);
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > limits.MaxPixels)
        {
            return PhotoVerdict.Not(PhotoFault.TooBig);
        }

        if (Math.Min(width, height) < limits.ShortestSide)
        {
            return PhotoVerdict.Not(PhotoFault.TooSmall);
        }

        var size = codec.GetScaledDimensions(Math.Min(1, (float)limits.LongestSide / Math.Max(width, height)));
        if ((long)size.Width * size.Height > limits.MaxDecoded)
        {
            return PhotoVerdict.Not(PhotoFault.TooBig);
        }

        using var decoded = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // Half a picture is none: the rest of it would be grey.
        if (codec.GetPixels(decoded.Info, decoded.GetPixels()) is not SKCodecResult.Success)
        {
            return PhotoVerdict.Not(PhotoFault.NotAPicture);
        }

        using var upright = Upright(decoded, codec.EncodedOrigin, limits.LongestSide);
        return Measure(upright, limits) is { } fault ? PhotoVerdict.Not(fault) : new PhotoVerdict(PhotoFault.None, Encode(upright));
    }

    private static bool IsJpeg(ReadOnlySpan<byte> file) => file is [0xFF, 0xD8, 0xFF, ..];

    private static bool IsPng(ReadOnlySpan<byte> file) => file.StartsWith("\x89PNG\r\n\x1a\n"u8) || file is [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..];

    /// <summary>The picture as it was meant to be seen, on white where it is transparent, no larger than is kept.</summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin, int longest)
    {
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = isTurned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var scale = Math.Min(1f, (float)longest / Math.Max(width, height));
        var upright = new SKBitmap(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(upright);
        canvas.Clear(SKColors.White);
        canvas.Scale((float)upright.Width / width, (float)upright.Height / height);
        canvas.Concat(MatrixOf(origin, width, height));
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return upright;
    }

    // EXIF 2.32, tag 0x0112: where row 0 and column 0 of what is stored are seen.
    private static SKMatrix MatrixOf(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static PhotoFault? Measure(SKBitmap picture, PhotoOptions limits)
    {
        var scale = Math.Min(1f, (float)MeasuredSide / Math.Max(picture.Width, picture.Height));
        using var small = picture.Resize(new SKImageInfo(Math.Max(3, (int)(picture.Width * scale)), Math.Max(3, (int)(picture.Height * scale)), SKColorType.Gray8, SKAlphaType.Opaque), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        var grey = small.GetPixelSpan();
        var row = small.RowBytes;
        double sum = 0;
        for (var y = 0; y < small.Height; y++)
        {
            foreach (var level in grey.Slice(y * row, small.Width))
            {
                sum += level;
            }
        }

        var brightness = sum / (small.Width * small.Height);
        return brightness < limits.Darkest ? PhotoFault.TooDark
            : brightness > limits.Brightest ? PhotoFault.TooBright
            : SharpnessOf(grey, small.Width, small.Height, row) < limits.Sharpness ? PhotoFault.Blurred
            : null;
    }

    // Variance of the Laplacian: edges that are not there have none (Pech-Pacheco and others, 2000).
    private static double SharpnessOf(ReadOnlySpan<byte> grey, int width, int height, int row)
    {
        double sum = 0;
        double squares = 0;
        for (var y = 1; y < height - 1; y++)
        {
            for (var x = 1; x < width - 1; x++)
            {
                var at = (y * row) + x;
                double edge = grey[at - 1] + grey[at + 1] + grey[at - row] + grey[at + row] - (4 * grey[at]);
                sum += edge;
                squares += edge * edge;
            }
        }

        var count = (double)(width - 2) * (height - 2);
        return (squares / count) - (sum / count * (sum / count));
    }

    private static byte[] Encode(SKBitmap picture)
    {
        byte[] encoded = [];
        foreach (var quality in Qualities)
        {
            using var data = picture.Encode(SKEncodedImageFormat.Jpeg, quality);
            encoded = data.ToArray();
            if (encoded.Length <= LargestKept)
            {
                break;
            }
        }

        return encoded;
    }
}
