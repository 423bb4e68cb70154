using System.Collections.Frozen;
using PhoneNumbers;

namespace VssId.Bot.Language.Entities;

/// <summary>Telephone numbers of Vietnam in the form E.164.</summary>
/// <remarks>Mobile numbers are ten digits that begin with 03, 05, 07, 08 or 09; the forms of eleven digits that ended on 30 June 2019 are turned into the new ones (Ministry of Information and Communications, numbering plan of 2018).</remarks>
internal static class TelephoneNumber
{
    private const string Country = "VN";
    private const int NationalLength = 9;

    private static readonly FrozenDictionary<string, string> NewPrefixes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["120"] = "70",
        ["121"] = "79",
        ["122"] = "77",
        ["126"] = "76",
        ["128"] = "78",
        ["123"] = "83",
        ["124"] = "84",
        ["125"] = "85",
        ["127"] = "81",
        ["129"] = "82",
        ["162"] = "32",
        ["163"] = "33",
        ["164"] = "34",
        ["165"] = "35",
        ["166"] = "36",
        ["167"] = "37",
        ["168"] = "38",
        ["169"] = "39",
        ["186"] = "56",
        ["188"] = "58",
        ["199"] = "59",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether ten digits are a mobile number of today.</summary>
    public static bool IsMobile(string digits) => digits.Length == NationalLength + 1 && digits[0] == '0' && digits[1] is '3' or '5' or '7' or '8' or '9';

    /// <summary>Reads a number.</summary>
    /// <param name="digits">Digits as typed, without blanks.</param>
    /// <param name="plus">Whether a plus sign stood in front.</param>
    /// <returns>The number as E.164; none when it is no telephone number.</returns>
    public static string? Read(string digits, bool plus)
    {
        var national = National(digits, plus);
        if (national is null)
        {
            return plus ? Checked($"+{digits}") : null;
        }

        if (national.Length == NationalLength + 1 && NewPrefixes.TryGetValue(national[..3], out var prefix))
        {
            return $"+84{prefix}{national[3..]}";
        }

        return national.Length == NationalLength && national[0] is '3' or '5' or '7' or '8' or '9' ? $"+84{national}" : Checked($"+84{national}");
    }

    private static string? National(string digits, bool plus)
    {
        if (plus)
        {
            return digits.StartsWith("840", StringComparison.Ordinal) ? digits[3..] : digits.StartsWith("84", StringComparison.Ordinal) ? digits[2..] : null;
        }

        return digits.StartsWith("0084", StringComparison.Ordinal) ? digits[4..]
            : digits.StartsWith("84", StringComparison.Ordinal) && digits.Length is 11 or 12 ? digits[2..].TrimStart('0')
            : digits.StartsWith('0') ? digits[1..]
            : null;
    }

    private static string? Checked(string number)
    {
        var book = PhoneNumberUtil.GetInstance();
        try
        {
            var parsed = book.Parse(number, Country);
            return book.IsValidNumber(parsed) ? book.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
