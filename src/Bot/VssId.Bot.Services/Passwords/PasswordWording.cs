using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.Passwords;

/// <summary>Words of passwords and of the pages on which they are typed.</summary>
internal static class PasswordWording
{
    private static readonly WordingFile File = new(typeof(PasswordWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording Ask => File[nameof(Ask)];

    public static Wording NoSuchEntry => File[nameof(NoSuchEntry)];

    public static Wording ChangeTitle => File[nameof(ChangeTitle)];

    public static Wording ForgotTitle => File[nameof(ForgotTitle)];

    public static Wording NotHere => File[nameof(NotHere)];

    public static Wording AskHow => File[nameof(AskHow)];

    public static Wording ByText => File[nameof(ByText)];

    public static Wording ByCode => File[nameof(ByCode)];

    public static Wording OpenPage => File[nameof(OpenPage)];

    public static Wording AskDigits => File[nameof(AskDigits)];

    /// <summary>Asks for the digits, with a way to get a new page.</summary>
    public static Wording AskForDigits => File["AskDigits"].Offering(new Offer(PasswordReading.NewPageKey, File["AnotherPage"]));

    public static Wording DigitsHelp => File[nameof(DigitsHelp)];

    public static Wording DigitsOnly => File[nameof(DigitsOnly)];

    public static Wording NotYet => File[nameof(NotYet)];

    public static Wording PageOver => File[nameof(PageOver)];

    public static Wording NewPage => File[nameof(NewPage)];

    public static Wording NoPageNow => File[nameof(NoPageNow)];

    public static Wording Changed => File[nameof(Changed)];

    public static Wording TooLate => File[nameof(TooLate)];

    public static Wording Set => File[nameof(Set)];

    public static Wording FourDigits(int digits) => File[nameof(FourDigits)].With(digits);

    public static Wording WrongDigits(int triesLeft) => File[nameof(WrongDigits)].With(triesLeft);

    public static Wording TypeItThere(int minutes) => File[nameof(TypeItThere)].With(minutes);

    public static Wording ChangeItThere(int minutes) => File[nameof(ChangeItThere)].With(minutes);

    public static Wording SetItThere(int minutes) => File[nameof(SetItThere)].With(minutes);

    /// <summary>The page was sent to the phone on record, if the number is.</summary>
    public static Wording LinkTexted(int minutes, string dialCode) => File[nameof(LinkTexted)].With(minutes, dialCode);

    /// <summary>No new page for now, and how to get one later.</summary>
    public static Wording NoPageYet(Wording wait) => File[nameof(NoPageYet)].With(wait).Offering(new Offer(PasswordReading.NewPageKey, File["AnotherPage"]));

    /// <summary>What is to be said of a password after signing in; nothing while it is fresh or there is none.</summary>
    public static Wording? Reminder(PasswordStanding? standing) => standing switch
    {
        { State: PasswordState.First } => File["RemindFirst"],
        { State: PasswordState.Old, InsistsFrom: { } from } => File["RemindOld"].With(Clock.Day(Clock.DayOf(from))),
        { State: PasswordState.Overdue } => File["RemindOverdue"],
        _ => null,
    };

    /// <summary>The password was set anew elsewhere.</summary>
    public static Wording SetElsewhere(string channel, DateTimeOffset at, DateTimeOffset now) =>
        File[nameof(SetElsewhere)].With(PlacesWording.NameOf(channel), PlacesWording.When(at, now)).Offering(HomeWording.SignIn, HomeWording.ToMenu);
}
