using System.Globalization;

namespace VssId.Backend.Passwords;

/// <summary>What others know about a person and try as a password.</summary>
internal static class PersonalWords
{
    /// <summary>A birthday in the ways it is written with digits.</summary>
    public static IEnumerable<string> OfBirthday(DateOnly birthday) =>
        new[] { "ddMMyyyy", "yyyyMMdd", "ddMMyy", "yyMMdd", "dMyyyy" }.Select(format => birthday.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>A phone, <c>+84…</c>, in the ways it is written: with the country's number, with 0, and without either.</summary>
    public static IEnumerable<string> OfPhone(string phone) => phone.StartsWith("+84", StringComparison.Ordinal) ? [phone[1..], "0" + phone[3..], phone[3..]] : [phone];
}
