using System.Globalization;
using System.Text;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Registrations;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Numbers;
using VssId.Bot.Language.Places;
using VssId.Bot.Language.Text;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.Photos;
using VssId.Bot.Services.Profile;

namespace VssId.Bot.Services.Registration;

/// <summary>Understands what people say while they register. Each question also finds its part in the text of a card's QR code and in a sentence that says several things.</summary>
internal sealed class RegistrationReading(Listener listener)
{
    /// <summary>What stands for "find my number".</summary>
    public const string Find = "1";

    /// <summary>What stands for no e-mail.</summary>
    public const string None = "1";

    /// <summary>What stands for the office of the province one lives in.</summary>
    public const string Same = "1";

    /// <summary>Lines of the declaration.</summary>
    public const int Lines = 12;

    private const int LongestStreet = 200;
    private const int ShortestStreet = 2;
    private const int PersonalDigits = 12;
    private const int NumberDigits = 10;
    private const int HandOverDigits = 8;

    private static readonly FlowPhrases Wishes = new(
        courtesies: 3,
        (RegisterFlow.FlowId, ["đăng ký tài khoản", "mở tài khoản", "tạo tài khoản", "đăng ký vssid", "đăng ký tài khoản vssid", "đăng ký giao dịch điện tử", "làm tiếp hồ sơ", "làm tiếp hồ sơ này", "làm tiếp hồ sơ đăng ký", "tiếp tục đăng ký", "tiếp tục hồ sơ", "bổ sung hồ sơ", "gửi lại hồ sơ", "nhập mã chuyển", "tôi có mã chuyển", "tôi có mã chuyển 8 số", "register an account", "open an account", "create an account", "go on with my registration", "transfer code"]));

    // By itself only: other things are registered for as well.
    private static readonly FlowPhrases Bare = new(courtesies: 1, (RegisterFlow.FlowId, ["đăng ký", "register"]));

    private static readonly PhraseBook<string> Unknown = Book("tìm", "tìm giúp", "tìm hộ", "tìm mã số", "không biết", "không nhớ", "không rõ", "chưa biết", "quên", "không có", "chưa có", "find", "find it", "don't know", "dont know", "do not know", "forgot");
    private static readonly PhraseBook<string> NoEmail = Book("không", "không có", "chưa có", "ko có", "bỏ qua", "không cần", "no", "none", "skip", "no email");
    private static readonly PhraseBook<string> Alike = Book("đồng ý", "đúng", "được", "ok", "gần nhà", "nơi ở", "như trên", "yes", "same");
    private static readonly PhraseBook<string> ForChild = Book("con", "con tôi", "cho con", "con em", "cho bé", "trẻ em", "cháu", "child", "my child", "my son", "my daughter", "kid");
    private static readonly PhraseBook<string> ForMyself = Book("cho tôi", "cho em", "cho mình", "tôi", "bản thân", "for me", "myself", "me");
    private static readonly PhraseBook<string> Elsewhere = Book("mã chuyển", "nhập mã chuyển", "có mã chuyển", "tiếp tục hồ sơ", "transfer code", "hand-over code", "enter code");
    private static readonly PhraseBook<string> Right = Book("đúng", "đúng rồi", "gửi", "gửi đi", "gửi hồ sơ", "ghi nhận", "nộp", "nộp hồ sơ", "ok", "được", "chính xác", "đồng ý", "yes", "send", "submit", "correct");
    private static readonly PhraseBook<string> Wrong = Book("sửa", "sửa dòng", "sai", "sửa lại", "chưa đúng", "không đúng", "không", "edit", "change", "fix", "wrong", "no");

    // What people call the lines.
    private static readonly PhraseBook<string> LineNames = new(
    [
        .. Line(1, "tên", "họ tên", "họ và tên", "name"), .. Line(2, "ngày sinh", "năm sinh", "birth date", "date of birth"), .. Line(3, "giới tính", "sex"), .. Line(4, "căn cước", "cccd", "số định danh", "hộ chiếu", "id", "passport"),
        .. Line(5, "mã số", "mã số bhxh", "số bhxh", "insurance number"), .. Line(6, "số điện thoại", "điện thoại", "sđt", "sdt", "phone"), .. Line(7, "email", "thư điện tử", "e-mail"), .. Line(8, "tỉnh", "thành phố", "province"),
        .. Line(9, "xã", "phường", "commune", "ward"), .. Line(10, "số nhà", "đường", "thôn", "street"), .. Line(11, "cơ quan", "cơ quan bhxh", "office"), .. Line(12, "ảnh", "hình", "photo", "photos", "picture"),
    ]);

    /// <summary>The flow that a whole message asks for.</summary>
    /// <param name="text">What was typed.</param>
    /// <returns>Its name; <see langword="null"/> when the message is no such wish, or says more than that.</returns>
    public static string? FlowOf(string text) => Wishes.FlowOf(text) ?? Bare.FlowOf(text);

    /// <summary>Reads what is wanted first, without an open registration in this conversation.</summary>
    public static Reading<RegistrationStartChoice> Start(string text) => Key(text) switch
    {
        "1" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Own),
        "2" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Child),
        "3" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Elsewhere),
        _ => StartInWords(text),
    };

    /// <summary>Reads what is wanted first, with an open registration.</summary>
    public static Reading<RegistrationStartChoice> StartOrGoOn(string text) => Key(text) switch
    {
        "1" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.GoOn),
        "2" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Own),
        "3" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Child),
        "4" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Elsewhere),
        "5" => Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.HandOver),
        _ => VietnameseText.Fold(text) is var folded && (folded.Contains("lam tiep", StringComparison.Ordinal) || folded.Contains("tiep tuc", StringComparison.Ordinal) || folded.Contains("bo sung", StringComparison.Ordinal) || folded.Contains("go on", StringComparison.Ordinal) || folded.Contains("continue", StringComparison.Ordinal))
            ? Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.GoOn)
            : StartInWords(text),
    };

    /// <summary>For whom an account is wanted, when a sentence says it: words that both readers take.</summary>
    public static string? StartIn(string text) => ForChild.StandsIn(Utterance.Of(text)) && VietnameseText.Fold(text) is var folded && (folded.Contains("cho con", StringComparison.Ordinal) || folded.Contains("cho be", StringComparison.Ordinal) || folded.Contains("con toi", StringComparison.Ordinal) || folded.Contains("my child", StringComparison.Ordinal) || folded.Contains("my son", StringComparison.Ordinal) || folded.Contains("my daughter", StringComparison.Ordinal)) ? "cho con" : null;

    /// <summary>Reads a hand-over code (eight digits) or the code of a file.</summary>
    public static Reading<string> Transfer(string text) =>
        FilesReading.CodeIn(text) is { } file ? Reading<string>.Of(file)
        : DigitsOf(text) is { Length: HandOverDigits } digits ? Reading<string>.Of(digits)
        : Reading<string>.Not(RegistrationWording.NoTransfer);

    /// <summary>Reads a phone.</summary>
    public Reading<string> Phone(string text) => ProfileReading.Phone(text, listener);

    /// <summary>The phone in a sentence.</summary>
    public string? PhoneIn(string text) => listener.LastOf(EntityTypes.Phone, text);

    /// <summary>Reads the number of a document, or the text of a card's QR code.</summary>
    public Reading<DocumentAnswer> Document(string text)
    {
        if (CardQr.In(text) is { } card)
        {
            return Of(IdDocument.IdentityCard, card.Number);
        }

        if (listener.LastOf(EntityTypes.PersonalId, text) is { } personal)
        {
            return Of(IdDocument.IdentityCard, personal);
        }

        var plain = string.Concat(text.Where(sign => sign is not (' ' or '.' or '-'))).ToUpperInvariant();
        var digits = DigitsOf(text);
        return plain.All(char.IsAsciiDigit) && digits.Length == PersonalDigits && digits[3] is >= '0' and <= '3' ? Of(IdDocument.IdentityCard, digits)
            : listener.LastOf(EntityTypes.Passport, text) is { } passport ? Of(IdDocument.Passport, passport)
            : IsPassport(plain) ? Of(IdDocument.Passport, plain)
            : plain.All(char.IsAsciiDigit) && digits.Length == 9 ? Reading<DocumentAnswer>.Not(RegistrationWording.OldCard)
            : digits.Length > 0 ? Reading<DocumentAnswer>.Not(RegistrationWording.WrongDocument(digits.Length))
            : Reading<DocumentAnswer>.Not(RegistrationWording.DocumentHelp);

        static Reading<DocumentAnswer> Of(IdDocument kind, string number) => Reading<DocumentAnswer>.Of(new DocumentAnswer(kind, number));
    }

    /// <summary>The number of a document in a sentence.</summary>
    public string? DocumentIn(string text) => CardQr.In(text)?.Number ?? listener.LastOf(EntityTypes.PersonalId, text) ?? listener.LastOf(EntityTypes.Passport, text);

    /// <summary>Reads a name; one in small letters gets its capitals.</summary>
    public Reading<string> Name(string text) =>
        NameIn(text) is { } found ? Reading<string>.Of(found)
        : FilesReading.Wanted(CorrectionField.FullName, text, listener, DateOnly.MaxValue) is { } name && name.Contains(' ', StringComparison.Ordinal) ? Reading<string>.Of(Capitalized(name))
        : Reading<string>.Not(RegistrationWording.NoName);

    /// <summary>The name in a sentence: after words that announce it, or what stands first in a list of things.</summary>
    public string? NameIn(string text)
    {
        if (CardQr.In(text) is { } card)
        {
            return card.Name.Normalize(NormalizationForm.FormC);
        }

        if (listener.LastOf(EntityTypes.PersonName, text) is { } named)
        {
            return Capitalized(named);
        }

        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && text.AsSpan(comma).ContainsAnyInRange('0', '9') && FilesReading.Wanted(CorrectionField.FullName, text[..comma], listener, DateOnly.MaxValue) is { } first
            && first.Split(' ') is { Length: >= 2 and <= 6 } words && words.All(word => char.IsUpper(word[0]))
                ? first
                : null;
    }

    /// <summary>Reads a date of birth: a whole date.</summary>
    public Reading<DateOnly> BirthDate(string text) =>
        BirthDateIn(text) is { } said && DateOnly.TryParseExact(said, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? Reading<DateOnly>.Of(found)
        : FilesReading.Wanted(CorrectionField.BirthDate, text, listener, DateOnly.MaxValue) is { } wanted ? Reading<DateOnly>.Of(FilesDate(wanted))
        : Reading<DateOnly>.Not(RegistrationWording.NoBirthDate);

    /// <summary>The date of birth in a sentence.</summary>
    public string? BirthDateIn(string text) =>
        CardQr.In(text) is { } card ? Clock.Day(card.BirthDate)
        : listener.LastOf(EntityTypes.BirthDate, text) is { } said && DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Clock.Day(date)
        : null;

    /// <summary>Reads a sex.</summary>
    public static Reading<Sex> SexOf(string text) => Key(text) switch
    {
        "1" or "nam" or "male" => Reading<Sex>.Of(Sex.Male),
        "2" or "nu" or "female" => Reading<Sex>.Of(Sex.Female),
        _ => Reading<Sex>.Not(RegistrationWording.NoSex),
    };

    /// <summary>Reads the number of social insurance, or that it is not known.</summary>
    public static Reading<string> Number(string text)
    {
        if (Key(text) is Find || (Unknown.StandsIn(Utterance.Of(text)) && !text.Any(char.IsAsciiDigit)))
        {
            return Reading<string>.Of(Find);
        }

        return KnownNumber(text);
    }

    /// <summary>Reads the number of social insurance.</summary>
    public static Reading<string> KnownNumber(string text)
    {
        var reading = NumberReader.ReadCitizenNumber(text);
        return reading switch
        {
            { Outcome: NumberOutcome.Read, Number.Value: { Length: NumberDigits } number } => Reading<string>.Of(number),
            // A card code ends with the number.
            { Outcome: NumberOutcome.Read, Number.Value: { Length: 15 } card } => Reading<string>.Of(card[5..]),
            { Outcome: NumberOutcome.Read } => Reading<string>.Not(RegistrationWording.NumberIsPersonal),
            { Outcome: NumberOutcome.ZeroDropped } => Reading<string>.Not(RegistrationWording.NumberLacksZero(reading.Number.Value)),
            _ => Reading<string>.Not(RegistrationWording.NoNumber),
        };
    }

    /// <summary>The number of social insurance in a sentence.</summary>
    public string? NumberIn(string text) => CardQr.In(text) is null ? listener.LastOf(EntityTypes.SocialInsuranceNumber, text) : null;

    /// <summary>Reads a province: its code of today.</summary>
    public Reading<string> Province(string text) => ProvinceFound(text) is { } province ? Reading<string>.Of(province.Code) : Reading<string>.Not(RegistrationWording.NoProvince);

    /// <summary>The province in a sentence, by its name.</summary>
    public string? ProvinceIn(string text) => (AddressParts.In(text, listener)?.Province ?? ProvinceFound(text))?.Name;

    /// <summary>Reads a commune: what was typed; which one it is depends on the province.</summary>
    public Reading<string> Commune(string text) => CommuneIn(text) is { } said ? Reading<string>.Of(said)
        : text.Trim() is { Length: > 0 and <= LongestStreet } name && name.Any(char.IsLetterOrDigit) ? Reading<string>.Of(name.ReplaceLineEndings(" "))
        : Reading<string>.Nothing;

    /// <summary>The commune in a sentence that holds an address.</summary>
    public string? CommuneIn(string text) => AddressParts.In(text, listener) is { Commune.Length: > 0 } parts ? parts.Commune : null;

    /// <summary>Reads house, street, village.</summary>
    public Reading<string> Street(string text)
    {
        var said = StreetIn(text) ?? text.Normalize(NormalizationForm.FormC).ReplaceLineEndings(" ").Trim();
        return said.Length is >= ShortestStreet and <= LongestStreet && said.Any(char.IsLetterOrDigit) && !said.Any(char.IsControl) ? Reading<string>.Of(said) : Reading<string>.Not(RegistrationWording.NoStreet);
    }

    /// <summary>House and street in a sentence that holds an address.</summary>
    public string? StreetIn(string text) => AddressParts.In(text, listener) is { Street.Length: > 0 } parts ? parts.Street : null;

    /// <summary>Reads an e-mail, or that there is none; then it is empty.</summary>
    public Reading<string> Email(string text) =>
        Key(text) is None || (NoEmail.StandsIn(Utterance.Of(text)) && !text.Contains('@', StringComparison.Ordinal)) ? Reading<string>.Of("")
        : FilesReading.Wanted(CorrectionField.Email, text, listener, DateOnly.MaxValue) is { } email ? Reading<string>.Of(email)
        : Reading<string>.Not(RegistrationWording.NoEmail);

    /// <summary>The e-mail in a sentence.</summary>
    public string? EmailIn(string text) => listener.LastOf(EntityTypes.Email, text);

    /// <summary>Reads which office: that of one's province, or of another, by its code of today.</summary>
    public Reading<string> Office(string text) => Key(text) is Same || (Alike.StandsIn(Utterance.Of(text)) && ProvinceFound(text) is null) ? Reading<string>.Of(Same) : Province(text);

    /// <summary>Reads a picture that was sent.</summary>
    public static Reading<Guid> Photo(string text) => PhotoWords.Read(text) switch
    {
        { Fault: PhotoFault.None, Id: var id } => Reading<Guid>.Of(id),
        { } photo => Reading<Guid>.Not(PhotosWording.Of(photo.Fault)),
        null => Reading<Guid>.Not(PhotosWording.SendPicture),
    };

    /// <summary>Reads what is said to the summary.</summary>
    public static Reading<SummaryAnswer> Summary(string text)
    {
        var utterance = Utterance.Of(text);
        return Key(text) switch
        {
            "1" => Reading<SummaryAnswer>.Of(new SummaryAnswer.Send()),
            "2" => Reading<SummaryAnswer>.Of(new SummaryAnswer.Edit(Line: null)),
            _ when Wrong.StandsIn(utterance) => Reading<SummaryAnswer>.Of(new SummaryAnswer.Edit(LineIn(text))),
            _ when VietnameseText.Fold(text).StartsWith("dong ", StringComparison.Ordinal) && LineIn(text) is { } line => Reading<SummaryAnswer>.Of(new SummaryAnswer.Edit(line)),
            _ when Right.StandsIn(utterance) && !text.Any(char.IsAsciiDigit) => Reading<SummaryAnswer>.Of(new SummaryAnswer.Send()),
            _ => Reading<SummaryAnswer>.Not(RegistrationWording.SummaryHelp),
        };
    }

    /// <summary>Reads the number of a line, or what it is called.</summary>
    public static Reading<int> LineOf(string text) => LineIn(text) is { } line ? Reading<int>.Of(line) : Reading<int>.Not(RegistrationWording.NoSuchLine);

    private static int? LineIn(string text) =>
        DigitsOf(text) is { Length: 1 or 2 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) is var line && line is >= 1 and <= Lines ? line : null
        : LineNamed(Utterance.Of(text));

    private static int? LineNamed(Utterance utterance)
    {
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (LineNames.Longest(utterance, at, out var line) > 0)
            {
                return int.Parse(line!, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private Province? ProvinceFound(string text) => listener.LastOf(EntityTypes.Province, text) is { } spelling ? CommuneBook.ProvinceOf(spelling)?.Province : null;

    private static Reading<RegistrationStartChoice> StartInWords(string text) =>
        Elsewhere.StandsIn(Utterance.Of(text)) || Transfer(text).Ok ? Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Elsewhere)
        : ForChild.StandsIn(Utterance.Of(text)) ? Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Child)
        : ForMyself.StandsIn(Utterance.Of(text)) ? Reading<RegistrationStartChoice>.Of(RegistrationStartChoice.Own)
        : Reading<RegistrationStartChoice>.Not(RegistrationWording.StartHelp);

    // A letter and digits: words are no passports.
    private static bool IsPassport(string text) => text.Length is >= 6 and <= 12 && text.All(char.IsAsciiLetterOrDigit) && text.Any(char.IsAsciiLetter) && text.Count(char.IsAsciiDigit) >= 5;

    private static DateOnly FilesDate(string text) => DateOnly.ParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    // "nguyễn văn a" is written as "Nguyễn Văn A"; what has capitals already stays, but for names all in capitals.
    private static string Capitalized(string name) => name.Any(char.IsLower) && name.Any(char.IsUpper)
        ? name
        : string.Join(' ', name.ToLower(Engine.Wordings.Speech.Vietnamese).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpper(word[0], Engine.Wordings.Speech.Vietnamese) + word[1..]));

    private static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Key(string text) => VietnameseText.Fold(text).Trim().TrimEnd('.', ')');

    private static PhraseBook<string> Book(params string[] phrases) => new(phrases.Select(phrase => KeyValuePair.Create(phrase, phrase)));

    private static IEnumerable<KeyValuePair<string, string>> Line(int line, params string[] names) => names.Select(name => KeyValuePair.Create(name, line.ToString(CultureInfo.InvariantCulture)));
}
