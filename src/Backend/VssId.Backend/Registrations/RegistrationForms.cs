using System.Globalization;
using System.Text;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Files;
using VssId.Backend.Locations;

namespace VssId.Backend.Registrations;

/// <summary>Checks the form of what comes in about registrations. What is refused here has done nothing.</summary>
internal static class RegistrationForms
{
    /// <summary>Largest picture, in bytes: the conversation makes them smaller than that.</summary>
    public const int LargestPhoto = 1 << 20;

    private const int MostAnswers = 40;
    private const int LongestAnswer = 600;
    private const int MostPhotos = 3;
    private const int LongestVersion = 16;
    private const int LongestStreet = 200;
    private const int LongestUnit = 100;
    private static readonly DateOnly FirstBirthDate = new(1900, 1, 1);

    public static string? Fault(RegistrationStart start) =>
        !Requests.IsPhone(start.Phone) ? PhoneFault : VersionFault(start.ConsentVersion) ?? Requests.Fault(start.Place);

    public static string? Fault(RegistrationAnswers answers) =>
        answers.Answers.Count > MostAnswers || answers.Answers.Any(pair => pair.Key.Length is 0 or > 60 || pair.Value is not { Length: <= LongestAnswer } || !IsWhole(pair.Value)) ? $"There are at most {MostAnswers} answers of at most {LongestAnswer} characters."
        : answers.Photos.Count > MostPhotos ? $"There are at most {MostPhotos} pictures."
        : Requests.Fault(answers.Place);

    public static string? Fault(RegistrationCodeRequest request) => !Requests.IsPhone(request.Phone) ? PhoneFault : Requests.Fault(request.Place);

    public static string? Fault(RegistrationOpening opening) =>
        opening.Code is { } code && !IsHandOver(code) && !FileBook.IsCode(code) ? "The code is eight digits, or HS and eight of 2-9 and A-Z without I, L and O." : Requests.Fault(opening.Place);

    public static string? Fault(NumberSearch search, DateOnly today) =>
        Name(search.FullName, today) is null ? "The name has 2 to 100 letters."
        : search.BirthDate < FirstBirthDate || search.BirthDate > today ? "The date of birth is between 1900 and today."
        : search.DocumentNumber is not { Length: 12 } number || !number.All(char.IsAsciiDigit) ? "The personal number has 12 digits."
        : Requests.Fault(search.Place);

    public static string? Fault(PhotoGiven photo) =>
        photo.Content is not { Length: > 4 and <= LargestPhoto } || photo.Content is not [0xFF, 0xD8, 0xFF, ..] ? $"The picture is a JPEG of at most {LargestPhoto} bytes." : Requests.Fault(photo.Place);

    public static string? Fault(ChildAccountWish wish) => VersionFault(wish.ConsentVersion) ?? Requests.Fault(wish.Place);

    /// <summary>What is wrong with a declaration; null when nothing is.</summary>
    /// <param name="wish">The declaration.</param>
    /// <param name="today">The day in Vietnam.</param>
    public static string? Fault(RegistrationWish wish, DateOnly today)
    {
        var form = wish.Form;
        return form.BhxhNumber is not { Length: 10 } || !form.BhxhNumber.All(char.IsAsciiDigit) ? "The number of social insurance has 10 digits."
            : Name(form.FullName, today) is null ? "The name has 2 to 100 letters."
            : form.BirthDate < FirstBirthDate || form.BirthDate > today ? "The date of birth is between 1900 and today."
            : !Enum.IsDefined(form.Sex) || !Enum.IsDefined(form.Document) ? "Sex or document is none that is known."
            : !IsNumberOf(form) ? "The number of the document is not of its form, or says another sex or year of birth."
            : !Requests.IsPhone(form.Phone) ? PhoneFault
            : form.Email is { } email && FileRequests.Wanted(CorrectionField.Email, email, today) is null ? "The e-mail is none."
            : !IsAddress(form.Address) ? "The address names a province of today, a commune and house or hamlet of 1 to 200 characters."
            : form.OfficeCode is not { Length: 3 or 5 } || !form.OfficeCode.All(char.IsAsciiDigit) ? "The office is a code of 3 or 5 digits."
            : wish.Photos is { Back: null } && form.Document is IdDocument.IdentityCard ? "An identity card has a back."
            : Requests.Fault(wish.Place);
    }

    /// <summary>Whether this is a hand-over code.</summary>
    public static bool IsHandOver(string code) => code.Length == RegistrationBook.HandOverDigits && code.All(char.IsAsciiDigit);

    private const string PhoneFault = "The phone is not a Vietnamese mobile number, +84 and nine digits.";

    private static string? Name(string name, DateOnly today) => FileRequests.Wanted(CorrectionField.FullName, name, today);

    private static string? VersionFault(string version) => version is not { Length: >= 1 and <= LongestVersion } || !version.All(c => c is > ' ' and <= '~') ? $"The version has 1 to {LongestVersion} visible characters." : null;

    // Decree 137/2015, article 13: province, century and sex, year, serial number.
    private static bool IsNumberOf(RegistrationForm form)
    {
        var number = form.DocumentNumber;
        if (form.Document is IdDocument.Passport)
        {
            return number is { Length: >= 6 and <= 12 } && number.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        }

        return number is { Length: 12 } && number.All(char.IsAsciiDigit)
            && number[3] - '0' == ((form.BirthDate.Year - 1900) / 100 * 2) + (form.Sex is Sex.Female ? 1 : 0)
            && string.Equals(number[4..6], (form.BirthDate.Year % 100).ToString("D2", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static bool IsAddress(HomeAddress address) =>
        Provinces.Codes.Contains(address.ProvinceCode, StringComparer.Ordinal)
        && IsLine(address.Province, LongestUnit) && IsLine(address.Commune, LongestUnit) && IsLine(address.Street, LongestStreet)
        && address.CommuneCode is { Length: 5 } && address.CommuneCode.All(char.IsAsciiDigit);

    private static bool IsLine(string text, int longest) => text.Length >= 1 && text.Length <= longest && IsWhole(text) && !text.Any(char.IsControl) && text.Any(c => !char.IsWhiteSpace(c));

    // Half a surrogate pair is no letter of anybody, and cannot be written down.
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
