using System.Globalization;

namespace VssId.Bot.Services.Registration;

/// <summary>The text of the QR code on a citizen identity card: number, old number, name, date of birth, sex, address, date of issue, divided by bars. Newer cards have more fields, which are not read.</summary>
/// <param name="Number">Personal number, 12 digits.</param>
/// <param name="Name">Name.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Address">Address as it was written when the card was issued.</param>
internal sealed record CardQr(string Number, string Name, DateOnly BirthDate, string Address)
{
    private const int FewestFields = 7;
    private const int Digits = 12;

    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(CardQr);

    /// <summary>Reads it; <see langword="null"/> when a text is none. A birth date of a month or a year alone is not enough.</summary>
    public static CardQr? In(string text)
    {
        var fields = text.Trim().Split('|', StringSplitOptions.TrimEntries);
        return fields.Length >= FewestFields
            && fields[0].Length == Digits && fields[0].All(char.IsAsciiDigit)
            && fields[2].Length > 0
            && DateOnly.TryParseExact(fields[3], "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birthDate)
                ? new CardQr(fields[0], fields[2], birthDate, fields[5])
                : null;
    }
}
