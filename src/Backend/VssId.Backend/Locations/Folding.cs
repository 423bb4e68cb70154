using System.Globalization;
using System.Text;

namespace VssId.Backend.Locations;

/// <summary>Names as they are searched for: lower case, without accents, one blank between words.</summary>
/// <remarks>"đ" has no canonical decomposition, so it is mapped by hand.</remarks>
internal static class Folding
{
    /// <summary>Folds a name.</summary>
    /// <param name="name">Unicode text of at most some hundred characters.</param>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!char.IsLetterOrDigit(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }

                continue;
            }

            folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
        }

        return folded.ToString().TrimEnd();
    }
}
