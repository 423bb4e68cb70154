namespace VssId.Backend.Client;

/// <summary>A health-insurance card (thẻ BHYT).</summary>
/// <param name="Number">Number of social insurance, 10 digits: the number of the card since 2021.</param>
/// <param name="FullCode">The 15-character code (subject, level, province, number); absent when not on record.</param>
/// <param name="PersonalNumber">Personal identification number, 12 digits; absent for people who are not matched yet.</param>
/// <param name="FullName">Name with accents.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
/// <param name="Address">Address on the card, when there is one.</param>
/// <param name="FacilityCode">Code of the first-care facility, 5 characters such as <c>01028</c>.</param>
/// <param name="FacilityName">Name of the first-care facility.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; absent when the card carries none.</param>
/// <param name="FiveYearsOn">When five continuous years are full; absent when it does not count.</param>
/// <param name="BenefitLevel">1 to 5: the level of the benefit today (rules of 2026 applied, not the printed digit).</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="IssuedBy">Office that issued it.</param>
/// <param name="QrText">Text of the QR code in the published layout.</param>
public sealed record HealthCard(
    string Number,
    string? FullCode,
    string? PersonalNumber,
    string FullName,
    DateOnly BirthDate,
    Sex Sex,
    string? Address,
    string FacilityCode,
    string FacilityName,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    DateOnly? FiveYearsOn,
    int BenefitLevel,
    DateOnly IssuedOn,
    string IssuedBy,
    string QrText)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(HealthCard);
}
