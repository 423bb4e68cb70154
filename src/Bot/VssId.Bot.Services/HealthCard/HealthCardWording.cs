using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.HealthCard;

/// <summary>Words of the health-insurance card.</summary>
internal static class HealthCardWording
{
    private static readonly WordingFile File = new(typeof(HealthCardWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording AskPart => File[nameof(AskPart)];

    public static Wording State => File[nameof(State)];

    public static Wording InForce => File[nameof(InForce)];

    public static Wording EndsToday => File[nameof(EndsToday)];

    public static Wording Validity => File[nameof(Validity)];

    public static Wording Facility => File[nameof(Facility)];

    public static Wording Level => File[nameof(Level)];

    public static Wording FiveYears => File[nameof(FiveYears)];

    public static Wording SocialNumber => File[nameof(SocialNumber)];

    public static Wording PersonalNumber => File[nameof(PersonalNumber)];

    public static Wording CardCode => File[nameof(CardCode)];

    public static Wording BirthDate => File[nameof(BirthDate)];

    public static Wording Sex => File[nameof(Sex)];

    public static Wording Male => File[nameof(Male)];

    public static Wording Female => File[nameof(Female)];

    public static Wording Address => File[nameof(Address)];

    public static Wording Issued => File[nameof(Issued)];

    public static Wording Note => File[nameof(Note)];

    public static Wording QrOnly => File[nameof(QrOnly)];

    public static Wording QrElsewhere => File[nameof(QrElsewhere)];

    public static Wording NoCard => File[nameof(NoCard)];

    public static Wording SheetTitle(string name) => File[nameof(SheetTitle)].With(name);

    public static Wording EndsSoon(int days, string day) => File[nameof(EndsSoon)].With(days, day);

    public static Wording Over(string day) => File[nameof(Over)].With(day);

    public static Wording NotYet(string day) => File[nameof(NotYet)].With(day);

    public static Wording FromTo(string first, string last) => File[nameof(FromTo)].With(first, last);

    public static Wording From(string first) => File[nameof(From)].With(first);

    public static Wording FacilityWithCode(string name, string code) => File[nameof(FacilityWithCode)].With(name, code);

    public static Wording FiveYearsSince(string day) => File[nameof(FiveYearsSince)].With(day);

    public static Wording FiveYearsOn(string day) => File[nameof(FiveYearsOn)].With(day);

    public static Wording IssuedByOn(string office, string day) => File[nameof(IssuedByOn)].With(office, day);

    public static Wording CardAlternative(string name, string number, string birthDate, Wording facility) => File[nameof(CardAlternative)].With(name, number, birthDate, facility);

    public static Wording Turn => File[nameof(Turn)];

    public static Wording QrAlternative(string name) => File[nameof(QrAlternative)].With(name);

    /// <summary>What a benefit level pays, in words.</summary>
    /// <param name="level">1 to 5; other levels are named only.</param>
    public static Wording LevelInWords(int level) => level is >= 1 and <= 5
        ? File[string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Level{level}")]
        : File["LevelOther"].With(level);
}
