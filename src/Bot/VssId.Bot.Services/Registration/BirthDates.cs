using System.Globalization;

namespace VssId.Bot.Services.Registration;

/// <summary>What a personal number says of whoever bears it (Decree 137/2015, article 13).</summary>
internal static class BirthDates
{
    /// <summary>Whether a date of birth fits a personal number.</summary>
    public static bool Fits(string number, DateOnly date) =>
        (number[3] - '0') / 2 == (date.Year - 1900) / 100 && string.Equals(number[4..6], (date.Year % 100).ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>The year of birth in a personal number.</summary>
    public static int YearOf(string number) => 1900 + ((number[3] - '0') / 2 * 100) + int.Parse(number[4..6], CultureInfo.InvariantCulture);
}
