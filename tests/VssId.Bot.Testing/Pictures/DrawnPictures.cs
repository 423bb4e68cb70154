using SkiaSharp;

namespace VssId.Bot.Testing.Pictures;

/// <summary>Pictures as a phone would take them of a card, drawn: no person and no document is in them.</summary>
public static class DrawnPictures
{
    private const int Width = 1280;
    private const int Height = 960;

    /// <summary>A card on a table.</summary>
    /// <param name="number">Pictures of other numbers differ.</param>
    /// <param name="blur">Standard deviation of the blur, in pixels of 1280; 0 = sharp.</param>
    /// <param name="light">Factor of brightness; 1 = daylight.</param>
    /// <param name="width">Width; the height follows.</param>
    public static byte[] Card(int number = 1, float blur = 0, float light = 1, int width = Width) => Encode(Draw(number, blur, light, width), SKEncodedImageFormat.Jpeg);

    /// <summary>The same as a PNG.</summary>
    public static byte[] CardAsPng() => Encode(Draw(number: 1, blur: 0, light: 1, Width), SKEncodedImageFormat.Png);

    /// <summary>White all over.</summary>
    public static byte[] White()
    {
        using var bitmap = new SKBitmap(Width, Height);
        bitmap.Erase(SKColors.White);
        return Encode(bitmap.Copy(), SKEncodedImageFormat.Jpeg);
    }

    /// <summary>A picture by the word that transcripts have for it: good, another, third, blurred, dark, small or text.</summary>
    public static byte[] Named(string name) => name switch
    {
        "good" => Card(number: 1),
        "another" => Card(number: 2),
        "third" => Card(number: 3),
        "blurred" => Card(number: 1, blur: 9),
        "dark" => Card(number: 1, light: 0.12f),
        "small" => Card(number: 1, width: 320),
        "text" => "đây không phải ảnh"u8.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such picture."),
    };

    private static SKBitmap Draw(int number, float blur, float light, int width)
    {
        using var sharp = new SKBitmap(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(sharp))
        {
            canvas.Clear(new SKColor(120, 100, 80));
            using var paint = new SKPaint { IsAntialias = true };
            paint.Color = new SKColor(205, 225, 222);
            canvas.DrawRoundRect(140, 160, 1000, 640, 36, 36, paint);
            paint.Color = new SKColor(90, 70, 60);
            canvas.DrawRect(190, 320, 240, 320, paint);
            paint.Color = new SKColor(230, 190, 160);
            canvas.DrawOval(310, 450, 80, 110, paint);
            // Lines as thick as print, for letters: there is no font here.
            paint.Color = new SKColor(30, 30, 40);
            for (var line = 0; line < 9; line++)
            {
                for (var sign = 0; sign < 26; sign++)
                {
                    var (x, y) = (480 + (sign * 24), 230 + (line * 60));
                    var shape = ((sign * 7) + (line * 13) + number) % 5;
                    canvas.DrawRect(x, y, shape == 0 ? 14 : 3, 24, paint);
                    canvas.DrawRect(x, y + (shape * 5), 14, 3, paint);
                }
            }

            for (var dot = 0; dot < number; dot++)
            {
                canvas.DrawCircle(200 + (dot * 40), 720, 12, paint);
            }
        }

        var height = width * Height / Width;
        var drawn = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var target = new SKCanvas(drawn);
        using var filter = blur > 0 ? SKImageFilter.CreateBlur(blur, blur) : null;
        using var tone = SKColorFilter.CreateColorMatrix([light, 0, 0, 0, 0, 0, light, 0, 0, 0, 0, 0, light, 0, 0, 0, 0, 0, 1, 0]);
        using var brush = new SKPaint { ImageFilter = filter, ColorFilter = tone };
        target.Scale((float)width / Width, (float)height / Height);
        using var image = SKImage.FromBitmap(sharp);
        target.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), brush);
        return drawn;
    }

    private static byte[] Encode(SKBitmap picture, SKEncodedImageFormat format)
    {
        using (picture)
        {
            using var data = picture.Encode(format, 90);
            return data.ToArray();
        }
    }
}
