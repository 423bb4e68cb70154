namespace VssId.Bot.Services.HealthCard;

/// <summary>What of the card is wanted.</summary>
internal enum CardPart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The QR code only.</summary>
    Qr,
}
