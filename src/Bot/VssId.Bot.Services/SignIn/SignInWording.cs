using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.SignIn;

/// <summary>Words of signing in.</summary>
internal static class SignInWording
{
    private static readonly WordingFile File = new(typeof(SignInWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording AskNumber => File[nameof(AskNumber)];

    public static Wording NumberHelp => File[nameof(NumberHelp)];

    public static Wording NoDigits => File[nameof(NoDigits)];

    public static Wording ConfirmZeroHelp => File[nameof(ConfirmZeroHelp)];

    public static Wording TypeNumberAgain => File[nameof(TypeNumberAgain)];

    public static Wording CodeHelp => File[nameof(CodeHelp)];

    public static Wording CodeNoDigits => File[nameof(CodeNoDigits)];

    public static Wording CodeOver => File[nameof(CodeOver)];

    public static Wording LockedForGood => File[nameof(LockedForGood)];

    public static Wording Next => File[nameof(Next)];

    public static Wording NoCodeNow => File[nameof(NoCodeNow)];

    public static Wording AskCode => File[nameof(AskCode)];

    /// <summary>Asks for the code, with a way to get a new one.</summary>
    public static Wording AskForCode => File["AskCode"].Offering(new Offer(SignInReading.ResendKey, File["ResendCode"]));

    /// <summary>The offer to use the password instead of the code.</summary>
    public static Offer PasswordInstead => new(SignInReading.PasswordKey, File["UsePassword"]);

    /// <summary>Asks for the code, with a way to get a new one and another way in.</summary>
    public static Wording AskForCodeOr(Offer instead) => File["AskCode"].Offering(new Offer(SignInReading.ResendKey, File["ResendCode"]), instead);

    public static Wording WrongLength(int digits) => File[nameof(WrongLength)].With(digits);

    public static Wording CodeDigits(int digits) => File[nameof(CodeDigits)].With(digits);

    public static Wording WrongCode(int triesLeft) => File[nameof(WrongCode)].With(triesLeft);

    public static Wording ResendSoon(Wording wait) => File[nameof(ResendSoon)].With(wait);

    public static Wording TooManyCodes(Wording when) => File[nameof(TooManyCodes)].With(when);

    public static Wording Locked(Wording when) => File[nameof(Locked)].With(when);

    public static Wording Seconds(int seconds) => File[nameof(Seconds)].With(seconds);

    public static Wording Minutes(int minutes) => File[nameof(Minutes)].With(minutes);

    public static Wording AfterMinutes(int minutes) => File[nameof(AfterMinutes)].With(minutes);

    public static Wording AfterTime(string time, string day) => File[nameof(AfterTime)].With(time, day);

    public static Wording Welcome(string name) => File[nameof(Welcome)].With(name);

    public static Wording AlreadyIn => File[nameof(AlreadyIn)];

    /// <summary>Asks whether the number with its zero put back is right.</summary>
    public static Wording ConfirmZero(string number) =>
        File[nameof(ConfirmZero)].With(number).Offering(ZeroOffers);

    /// <summary>The answers to it.</summary>
    public static IReadOnlyList<Offer> ZeroOffers => [new(YesNo.YesKey, File["ZeroYes"]), new(YesNo.NoKey, File["ZeroNo"])];

    /// <summary>A code was sent, if the number is on record.</summary>
    /// <param name="minutes">How long it works.</param>
    /// <param name="dialCode">The code people dial, such as <c>*1900#</c>.</param>
    public static Wording CodeSent(int minutes, string dialCode) =>
        File[nameof(CodeSent)].With(minutes, File["DialTo"].With(dialCode.TrimEnd('#'), File["DialWithCode"]), dialCode);

    /// <summary>A code was sent to the phone on record of the citizen who is signed in.</summary>
    public static Wording CodeSentToMe(int minutes, string dialCode) =>
        File[nameof(CodeSentToMe)].With(minutes, File["DialTo"].With(dialCode.TrimEnd('#'), File["DialWithCode"]), dialCode);

    /// <summary>A code was sent to a phone that is to be proven.</summary>
    public static Wording CodeSentToNew(int minutes, string dialCode) =>
        File[nameof(CodeSentToNew)].With(minutes, File["DialTo"].With(dialCode.TrimEnd('#'), File["DialWithCode"]), dialCode);

    /// <summary>No new code for now, and how to get one later.</summary>
    public static Wording NoNewCodeYet(Wording wait) => File[nameof(NoNewCodeYet)].With(wait).Offering(new Offer(SignInReading.ResendKey, File["GetCode"]));
}
