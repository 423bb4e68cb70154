using System.Globalization;
using System.Net.Mail;
using System.Text;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;

namespace VssId.Backend.Files;

/// <summary>Checks what is asked for in a file, and brings it into the form in which it goes on record.</summary>
internal static class FileRequests
{
    private const int LongestWanted = 300;
    private const int LongestNote = 500;
    private const int ShortestName = 2;
    private const int LongestName = 100;
    private const int LongestEmail = 254;
    private const int ShortestAddress = 5;

    private static readonly DateOnly FirstBirthDate = new(1900, 1, 1);

    /// <summary>What is wrong with a wish; null when nothing is.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="today">The day in Vietnam.</param>
    public static string? Fault(FileRequest request, DateOnly today) => request switch
    {
        { Note: { } note } when !IsText(note, 1, LongestNote, mayBreak: true) => "The note has 1 to 500 characters.",
        { Kind: FileKind.Deletion, Field: null, Wanted: null } => request.Challenge is null ? "A wish for deletion carries a challenge." : null,
        { Kind: FileKind.Correction, Field: { } field, Wanted: { } wanted, Challenge: null } when Enum.IsDefined(field) =>
            Wanted(field, wanted, today) is null ? "What is wanted is not of the form of the field." : null,
        _ => "A correction says what is wrong and how it should be; a wish for deletion carries a challenge and neither.",
    };

    /// <summary>What is wanted, in the form in which it goes on record; null when it is not of the form of the field.</summary>
    /// <param name="field">What is wrong.</param>
    /// <param name="wanted">How it should be; dates as <c>dd/MM/yyyy</c>, the sex by its name in the contract.</param>
    /// <param name="today">The day in Vietnam.</param>
    public static string? Wanted(CorrectionField field, string wanted, DateOnly today)
    {
        if (!IsText(wanted, 1, LongestWanted, mayBreak: field is CorrectionField.Other))
        {
            return null;
        }

        var text = wanted.Normalize(NormalizationForm.FormC).Trim();
        return field switch
        {
            CorrectionField.FullName => Name(text),
            CorrectionField.BirthDate => BirthDate(text) is { } date && date >= FirstBirthDate && date <= today ? text : null,
            CorrectionField.Sex => Enum.TryParse<Sex>(text, out var sex) && Enum.IsDefined(sex) && !char.IsAsciiDigit(text[0]) ? text : null,
            CorrectionField.PersonalNumber => text.Length == 12 && text.All(char.IsAsciiDigit) ? text : null,
            CorrectionField.Address => text.Length >= ShortestAddress ? text : null,
            CorrectionField.Email => IsEmail(text) ? text : null,
            CorrectionField.Other => text.Length > 0 ? text : null,
            _ => null,
        };
    }

    /// <summary>A date of birth as it stands in a file; null when it is none.</summary>
    public static DateOnly? BirthDate(string text) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? Name(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        return name.Length is >= ShortestName and <= LongestName && words.All(IsWord) ? name : null;
    }

    // Names of several peoples of Vietnam hold a hyphen or an apostrophe (Y Ka'Đil, H-Mông).
    private static bool IsWord(string word) =>
        char.IsLetter(word[0]) && word.All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark);

    private static bool IsEmail(string text) =>
        text.Length <= LongestEmail && text.All(letter => letter is > ' ' and <= '~') && MailAddress.TryCreate(text, out var address)
        && string.Equals(address.Address, text, StringComparison.Ordinal) && address.Host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(address.Host) == UriHostNameType.Dns;

    private static bool IsText(string text, int shortest, int longest, bool mayBreak) =>
        text.Length >= shortest && text.Length <= longest && IsWhole(text) && text.All(letter => !char.IsControl(letter) || (mayBreak && letter is '\n'))
        && text.Any(letter => !char.IsWhiteSpace(letter));

    // Half a surrogate pair is no letter of anybody, and cannot be normalized.
    private static bool IsWhole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
