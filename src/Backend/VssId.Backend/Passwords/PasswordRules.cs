using System.Globalization;
using System.Text;

namespace VssId.Backend.Passwords;

/// <summary>Which passwords are taken (R51).</summary>
internal static class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 8;

    // Shorter words are in many passwords by chance.
    private const int ShortestPersonal = 3;

    /// <summary>What is wrong with a password; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="personal">What others know about the person: see <see cref="PersonalWords"/>.</param>
    public static PasswordFault? Check(string password, IEnumerable<string> personal)
    {
        if (password.Length > PasswordKeeper.Longest)
        {
            return PasswordFault.TooLong;
        }

        var text = password.Normalize(NormalizationForm.FormC);
        if (new StringInfo(text).LengthInTextElements < Shortest)
        {
            return PasswordFault.TooShort;
        }

        if (!text.Any(char.IsLetter) || !text.Any(char.IsDigit))
        {
            return PasswordFault.OneKind;
        }

        var plain = Plain(text);
        return CommonPasswords.Has(plain) ? PasswordFault.Common
            : personal.Select(Plain).Any(word => word.Length >= ShortestPersonal && plain.Contains(word, StringComparison.Ordinal)) ? PasswordFault.Personal
            : null;
    }

    /// <summary>Small letters and digits without accents, blanks and signs: "Mật khẩu-1" is "matkhau1".</summary>
    internal static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            // "đ" has no canonical decomposition; "@" and "$" are written for the letters they look like.
            var meant = letter switch { 'đ' => 'd', '@' => 'a', '$' => 's', _ => letter };
            if (char.IsLetterOrDigit(meant))
            {
                plain.Append(meant);
            }
        }

        return plain.ToString();
    }
}
