using System.Text.Json;
using SkiaSharp;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Pictures;

namespace VssId.Bot.Services.HealthCard;

/// <summary>Draws the QR code of a card alone, large enough to be read from a phone's screen at the desk.</summary>
internal sealed class CardQrPainter : IPainter
{
    /// <summary>Name of the kind.</summary>
    public const string PictureKind = "health-card-qr";

    private const int Side = 760;

    /// <inheritdoc/>
    public string Kind => PictureKind;

    /// <inheritdoc/>
    public byte[] Paint(JsonElement data)
    {
        var picture = data.Deserialize(HealthCardJson.Default.CardQrPicture)!;
        return Png.Draw(Side, Side, canvas =>
        {
            canvas.Clear(SKColors.White);
            QrSquare.Draw(canvas, picture.QrText, new SKRectI(0, 0, Side, Side));
        });
    }
}
