using System.Globalization;
using VssId.Backend.Client;

namespace VssId.Backend.Sampling;

/// <summary>Makes up numbers of the right form.</summary>
internal static class Numbers
{
    /// <summary>A personal number: province, century with sex, year of birth, six digits (Decree 137/2015, article 13).</summary>
    public static string Personal(string province, DateOnly birthDate, Sex sex, int number)
    {
        var century = ((birthDate.Year / 100) - 19) * 2;
        return string.Create(CultureInfo.InvariantCulture, $"{province}{century + (sex == Sex.Female ? 1 : 0)}{birthDate.Year % 100:D2}{number:D6}");
    }
}
