using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VssId.Backend.Client;

namespace VssId.Backend.Cards;

/// <summary>The text of the QR code on a card: fields divided by <c>|</c>, words as hexadecimal UTF-8, <c>-</c> for nothing, <c>$</c> at the end.</summary>
/// <remarks>
/// Layout as public readers of the code agree on it. How the real check string is made is not published: this one has its form only,
/// 16 hexadecimal digits and four digits, and is no proof of anything.
/// </remarks>
internal static class CardQr
{
    // "4" is what cards carry that belong to no special living area.
    private const string NoLivingArea = "4";

    /// <summary>Writes the text.</summary>
    public static string TextOf(CardRecord card, int level)
    {
        var person = card.Person;
        string[] facts =
        [
            card.Number,
            Hex(person.FullName),
            Day(person.BirthDate),
            person.Sex == Sex.Male ? "1" : "2",
            Hex(person.Address),
            $"{card.FacilityCode[..2]} - {card.FacilityCode[2..]}",
            Day(card.ValidFrom),
            Day(card.ValidTo),
            Day(card.IssuedOn),
            card.OfficeCode + card.Number,
            Hex(card.ParentName),
            NoLivingArea,
            Day(card.FiveYearsOn),
        ];
        var text = string.Join('|', facts);
        return $"{text}|{CheckString(text)}|{level.ToString(CultureInfo.InvariantCulture)}|{Hex(card.IssuedBy)}|$";
    }

    private static string CheckString(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)) + "-0000";

    private static string Hex(string? text) => string.IsNullOrEmpty(text) ? "-" : Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "-";
}
