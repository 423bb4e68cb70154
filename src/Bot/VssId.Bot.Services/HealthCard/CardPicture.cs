using VssId.Backend.Client;

namespace VssId.Bot.Services.HealthCard;

/// <summary>What the picture of a card is drawn from: what stands on the front of the card, and nothing else.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
/// <param name="Number">Number of the card, 10 digits.</param>
/// <param name="FullCode">15-character code, when it is on record.</param>
/// <param name="FullName">Name with accents.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
/// <param name="FacilityCode">Code of the first-care facility, 5 characters.</param>
/// <param name="FacilityName">Its name.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day, when the card carries one.</param>
/// <param name="FiveYearsOn">When five continuous years are full.</param>
/// <param name="BenefitLevel">1 to 5.</param>
/// <param name="IssuedBy">Office that issued it.</param>
/// <param name="QrText">Text of the QR code.</param>
/// <param name="Turn">Which way it is turned.</param>
internal sealed record CardPicture(
    int Schema,
    string Number,
    string? FullCode,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    string FacilityCode,
    string FacilityName,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateOnly? FiveYearsOn,
    int BenefitLevel,
    string IssuedBy,
    string QrText,
    CardTurn Turn = CardTurn.None)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(CardPicture);
}
