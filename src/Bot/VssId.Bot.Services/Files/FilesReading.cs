using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Profile;

namespace VssId.Bot.Services.Files;

/// <summary>Understands what people say of files at the office.</summary>
internal static partial class FilesReading
{
    /// <summary>What stands for one's own files.</summary>
    public const string Mine = "1";

    private const int LongestWords = 300;
    private const int LongestNote = 500;
    private const int LongestEmail = 254;
    private static readonly DateOnly FirstBirthDate = new(1900, 1, 1);

    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (CorrectionFlow.FlowId, ["sửa thông tin", "sửa thông tin cá nhân", "yêu cầu sửa thông tin", "điều chỉnh thông tin", "sai thông tin", "thông tin bị sai", "đính chính thông tin", "sửa họ tên", "sửa ngày sinh", "sửa địa chỉ", "correct my data", "correct my details", "my data is wrong"]),
        (FilesFlow.FlowId, ["hồ sơ của tôi", "tra cứu hồ sơ", "tình trạng hồ sơ", "xem hồ sơ", "hồ sơ tới đâu", "my files", "file status", "track my file"]));

    private static readonly PhraseBook<string> NoNote = new(Of("", "không", "không có", "không có gì", "không cần", "bỏ qua", "hết", "hết rồi", "no", "none", "nothing", "skip"));

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text);

    /// <summary>The code of a file in a sentence: <c>HS</c> and eight, also with blanks or signs in it.</summary>
    public static string? CodeIn(string text)
    {
        // Words without a digit are no code, however well their letters fit.
        foreach (Match match in Codes().Matches(text.Normalize(NormalizationForm.FormC).ToUpperInvariant()))
        {
            if (match.Value.Any(char.IsAsciiDigit))
            {
                return string.Concat(match.Value.Where(char.IsAsciiLetterOrDigit));
            }
        }

        return null;
    }

    /// <summary>Reads a code, or the wish for one's own files.</summary>
    public static Reading<string> CodeOrMine(string text) => CodeIn(text) is { } code ? Reading<string>.Of(code)
        : VietnameseText.Fold(text).TrimEnd('.', ')') is Mine ? Reading<string>.Of(Mine)
        : Reading<string>.Not(FilesWording.NoCode);

    /// <summary>Reads what is wrong: its digit or its name.</summary>
    public static Reading<CorrectionField> Field(string text) => VietnameseText.Fold(text).Trim().TrimEnd('.', ')') switch
    {
        "1" or "ten" or "ho ten" or "ho va ten" or "name" => Reading<CorrectionField>.Of(CorrectionField.FullName),
        "2" or "ngay sinh" or "nam sinh" or "birth date" or "date of birth" or "birthday" => Reading<CorrectionField>.Of(CorrectionField.BirthDate),
        "3" or "gioi tinh" or "sex" or "gender" => Reading<CorrectionField>.Of(CorrectionField.Sex),
        "4" or "can cuoc" or "so can cuoc" or "cccd" or "so dinh danh" or "id" or "id number" => Reading<CorrectionField>.Of(CorrectionField.PersonalNumber),
        "5" or "dia chi" or "address" => Reading<CorrectionField>.Of(CorrectionField.Address),
        "6" or "email" or "e-mail" or "thu dien tu" => Reading<CorrectionField>.Of(CorrectionField.Email),
        "7" or "khac" or "other" or "something else" => Reading<CorrectionField>.Of(CorrectionField.Other),
        _ => Reading<CorrectionField>.Not(FilesWording.NoSuchField),
    };

    /// <summary>Reads words of at most 300 characters.</summary>
    public static Reading<string> Words(string text) => text.Trim() switch
    {
        "" => Reading<string>.Nothing,
        { Length: > LongestWords } => Reading<string>.Not(FilesWording.TooLong(LongestWords)),
        var words => Reading<string>.Of(words),
    };

    /// <summary>Reads a note; the wish to add none is the empty one.</summary>
    public static Reading<string> Note(string text) => text.Trim() switch
    {
        "" => Reading<string>.Nothing,
        "1" => Reading<string>.Of(""),
        { Length: > LongestNote } => Reading<string>.Not(FilesWording.TooLong(LongestNote)),
        var words => Reading<string>.Of(words.Length <= 20 && NoNote.StandsIn(Utterance.Of(words)) ? "" : words),
    };

    /// <summary>How something should be, in the form in which the office takes it; none when it is not of the form of the field.</summary>
    /// <param name="field">What is wrong.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="listener">Reads dates.</param>
    /// <param name="today">The day.</param>
    public static string? Wanted(CorrectionField field, string text, Listener listener, DateOnly today)
    {
        var words = text.Normalize(NormalizationForm.FormC).Trim();
        return field switch
        {
            CorrectionField.FullName => NameIn(words),
            CorrectionField.BirthDate => DayIn(words, listener) is { } day && day >= FirstBirthDate && day <= today ? Clock.Day(day) : null,
            CorrectionField.Sex => SexIn(words)?.ToString(),
            CorrectionField.PersonalNumber => string.Concat(words.Where(char.IsAsciiDigit)) is { Length: 12 } digits ? digits : null,
            CorrectionField.Address => words.Length >= 5 ? words.ReplaceLineEndings(" ") : null,
            CorrectionField.Email => EmailIn(listener.LastOf(EntityTypes.Email, words) ?? words),
            CorrectionField.Other => words,
            _ => null,
        };
    }

    /// <summary>The same as people read it.</summary>
    public static string Shown(CorrectionField field, string wanted, Speech speech) => field is CorrectionField.Sex ? ProfileWording.NameOf(Enum.Parse<Sex>(wanted)).In(speech) : wanted;

    private static string? NameIn(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join(' ', words);
        return name.Length is >= 2 and <= 100 && words.All(word => char.IsLetter(word[0]) && word.All(sign => char.IsLetter(sign) || sign is '\'' or '’' or '-')) ? name : null;
    }

    private static string? EmailIn(string text) =>
        text.Length <= LongestEmail && text.All(sign => sign is > ' ' and <= '~') && MailAddress.TryCreate(text, out var address)
        && string.Equals(address.Address, text, StringComparison.Ordinal) && address.Host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(address.Host) == UriHostNameType.Dns
            ? text
            : null;

    private static Sex? SexIn(string text) => VietnameseText.Fold(text) switch
    {
        "1" or "nam" or "male" => Sex.Male,
        "2" or "nu" or "female" => Sex.Female,
        _ => null,
    };

    // "5/9/1990", "05-09-1990", "5 9 1990" and what the language room reads, such as "ngày 5 tháng 9 năm 1990".
    private static DateOnly? DayIn(string text, Listener listener)
    {
        var plain = string.Join('/', text.Split([' ', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries));
        if (DateOnly.TryParseExact(plain, ["d/M/yyyy", "ddMMyyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        foreach (var entity in listener.Read(text).Entities)
        {
            if (Lookups.Period.Of(entity) is { } period && period.First == period.Last)
            {
                return period.First;
            }
        }

        return null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Of(string flow, params string[] phrases) => phrases.Select(phrase => KeyValuePair.Create(phrase, flow));

    [GeneratedRegex(@"(?<![\p{L}\p{N}])HS(?:[ \-._]?[2-9A-HJKMNP-Z]){8}(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Codes();
}
