using VssId.Backend.Client;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.Profile;

/// <summary>Words of the personal page.</summary>
internal static class ProfileWording
{
    private static readonly WordingFile File = new(typeof(ProfileWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording Ask => File[nameof(Ask)];

    public static Wording NoSuchEntry => File[nameof(NoSuchEntry)];

    public static Wording ShowFull => File[nameof(ShowFull)];

    public static Wording FullElsewhere => File[nameof(FullElsewhere)].Offering(HomeWording.Account, HomeWording.ToMenu);

    public static Wording Masked => File[nameof(Masked)];

    public static Wording InFull => File[nameof(InFull)];

    public static Wording TooLate => File[nameof(TooLate)];

    public static Wording None => File[nameof(None)];

    public static Wording FullName => File[nameof(FullName)];

    public static Wording Number => File[nameof(Number)];

    public static Wording PersonalNumber => File[nameof(PersonalNumber)];

    public static Wording BirthDate => File[nameof(BirthDate)];

    public static Wording SexTitle => File[nameof(SexTitle)];

    public static Wording Phone => File[nameof(Phone)];

    public static Wording Email => File[nameof(Email)];

    public static Wording Address => File[nameof(Address)];

    public static Wording PhoneTitle => File[nameof(PhoneTitle)];

    public static Wording OldPhoneFirst => File[nameof(OldPhoneFirst)];

    public static Wording AskPhone => File[nameof(AskPhone)];

    public static Wording PhoneHelp => File[nameof(PhoneHelp)];

    public static Wording NotMobile => File[nameof(NotMobile)];

    public static Wording SureHelp => File[nameof(SureHelp)];

    public static Wording TypePhoneAgain => File[nameof(TypePhoneAgain)];

    public static Wording SamePhone => File[nameof(SamePhone)].Offering(HomeWording.Account, HomeWording.ToMenu);

    public static Wording PhoneNotTaken => File[nameof(PhoneNotTaken)];

    /// <summary>The answers to whether the number is right.</summary>
    public static IReadOnlyList<Offer> SureOffers => [new(YesNo.YesKey, File["SureYes"]), new(YesNo.NoKey, File["SureNo"])];

    public static Wording NoPhone(int digits) => File[nameof(NoPhone)].With(digits);

    public static Wording SurePhone(string phone) => File[nameof(SurePhone)].With(phone).Offering(SureOffers);

    public static Wording PhoneChanged(string phone) => File[nameof(PhoneChanged)].With(phone);

    public static Wording NameOf(Sex sex) => File[sex is Sex.Female ? "Female" : "Male"];

    /// <summary>The phone of an account that was signed in here is another one now.</summary>
    public static Wording PhoneChangedElsewhere(string channel, DateTimeOffset at, DateTimeOffset now) =>
        File[nameof(PhoneChangedElsewhere)].With(PlacesWording.NameOf(channel), PlacesWording.When(at, now)).Offering(HomeWording.SignIn, HomeWording.ToMenu);

    /// <summary>The account that was signed in here is closed.</summary>
    public static Wording AccountClosed(string channel, DateTimeOffset at, DateTimeOffset now) => File[nameof(AccountClosed)].With(PlacesWording.When(at, now));
}
