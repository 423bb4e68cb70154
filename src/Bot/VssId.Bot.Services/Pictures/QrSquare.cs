using QRCoder;
using SkiaSharp;

namespace VssId.Bot.Services.Pictures;

/// <summary>Draws a QR code.</summary>
internal static class QrSquare
{
    /// <summary>Modules of quiet around the code (ISO/IEC 18004 asks for four).</summary>
    private const int Quiet = 4;

    /// <summary>Draws a text as a QR code on white, in whole pixels a module, in the middle of a square.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="text">The text.</param>
    /// <param name="square">The square, quiet zone included.</param>
    /// <exception cref="ArgumentException">The square is too small for the text.</exception>
    public static void Draw(SKCanvas canvas, string text, SKRectI square)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        // The generator's matrix has a quiet zone of four modules of its own.
        var matrix = code.ModuleMatrix;
        var modules = matrix.Count;
        var size = square.Width / modules;
        if (size < 2)
        {
            throw new ArgumentException($"A QR code of {modules - (2 * Quiet)} modules needs a larger square.", nameof(square));
        }

        using var white = new SKPaint { Color = SKColors.White };
        using var black = new SKPaint { Color = SKColors.Black };
        canvas.DrawRect(square, white);
        var left = square.Left + ((square.Width - (modules * size)) / 2);
        var top = square.Top + ((square.Height - (modules * size)) / 2);
        for (var row = 0; row < modules; row++)
        {
            for (var column = 0; column < modules; column++)
            {
                if (matrix[row][column])
                {
                    canvas.DrawRect(left + (column * size), top + (row * size), size, size, black);
                }
            }
        }
    }
}
