namespace VssId.Bot.Services.HealthCard;

/// <summary>What the picture of a card's QR code is drawn from.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
/// <param name="QrText">Text of the QR code.</param>
internal sealed record CardQrPicture(int Schema, string QrText)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(CardQrPicture);
}
