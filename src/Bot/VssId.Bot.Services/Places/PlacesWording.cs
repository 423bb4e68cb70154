using VssId.Backend.Client;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Services.Home;

namespace VssId.Bot.Services.Places;

/// <summary>Words of where an account is in use.</summary>
internal static class PlacesWording
{
    private static readonly WordingFile File = new(typeof(PlacesWording));

    /// <summary>The answers to whether the account is to be taken over.</summary>
    public static IReadOnlyList<Offer> TakeOverOffers => [new(YesNo.YesKey, File["TakeOverYes"]), new(YesNo.NoKey, File["TakeOverNo"])];

    public static Wording TakeOverHelp => File[nameof(TakeOverHelp)];

    public static Wording EverywhereTitle => File[nameof(EverywhereTitle)];

    public static Wording AskEverywhere => File[nameof(AskEverywhere)].Offering(EverywhereOffers);

    /// <summary>The answers to it.</summary>
    public static IReadOnlyList<Offer> EverywhereOffers => [new(YesNo.YesKey, File["EverywhereYes"]), new(YesNo.NoKey, File["EverywhereNo"])];

    public static Wording EverywhereHelp => File[nameof(EverywhereHelp)];

    public static Wording SignedOutEverywhere => File[nameof(SignedOutEverywhere)].Offering(HomeWording.SignIn, HomeWording.ToMenu);

    public static Wording RecentTitle => File[nameof(RecentTitle)];

    public static Wording RecentFacts => File[nameof(RecentFacts)];

    public static Wording RecentNote => File[nameof(RecentNote)];

    /// <summary>Name of a channel as people call it.</summary>
    public static Wording NameOf(string channel) => channel switch
    {
        "zalo" => File["OnZalo"],
        "webchat" => File["OnWebChat"],
        "ussd" => File["OnUssd"],
        _ => File["Elsewhere"],
    };

    /// <summary>A time of these days: <c>hôm nay 08:05</c>, <c>hôm qua 20:15</c>, <c>20:15 ngày 22/11</c>.</summary>
    public static Wording When(DateTimeOffset time, DateTimeOffset now) => (Clock.DayOf(now).DayNumber - Clock.DayOf(time).DayNumber) switch
    {
        0 => File["Today"].With(Clock.Time(time)),
        1 => File["Yesterday"].With(Clock.Time(time)),
        _ => File["OnDay"].With(Clock.Time(time), Clock.ShortDay(time)),
    };

    /// <summary>Asks whether to go on here with an account that is in use elsewhere.</summary>
    public static Wording AskTakeOver(InUse inUse, DateTimeOffset now) =>
        File[nameof(AskTakeOver)].With(NameOf(inUse.Channel), When(inUse.Since, now)).Offering(TakeOverOffers);

    /// <summary>Asks the same after a password: a code decides.</summary>
    public static Wording AskTakeOverByCode(InUse inUse, DateTimeOffset now) =>
        File[nameof(AskTakeOverByCode)].With(NameOf(inUse.Channel), When(inUse.Since, now)).Offering(TakeOverOffers);

    /// <summary>Nothing has changed.</summary>
    public static Wording StaysThere(string channel) => File[nameof(StaysThere)].With(NameOf(channel)).Offering(HomeWording.ToMenu);

    /// <summary>The session elsewhere is over.</summary>
    public static Wording LeftThere(string channel) => File[nameof(LeftThere)].With(NameOf(channel));

    /// <summary>The account is in use elsewhere now.</summary>
    public static Wording TakenOver(string channel, DateTimeOffset at, DateTimeOffset now) =>
        File[nameof(TakenOver)].With(NameOf(channel), TimeOf(at, now)).Offering(HomeWording.SignIn, HomeWording.ToMenu);

    /// <summary>The account that was in use here is signed out everywhere.</summary>
    public static Wording LeftEverywhere(string channel, DateTimeOffset at, DateTimeOffset now) =>
        File[nameof(LeftEverywhere)].With(NameOf(channel), TimeOf(at, now)).Offering(HomeWording.SignIn, HomeWording.ToMenu);

    /// <summary>Where and when a sign-in was.</summary>
    public static Wording Of(PastSignIn signIn, DateTimeOffset now) =>
        File[signIn.Here ? "HereAndTime" : "PlaceAndTime"].With(NameOf(signIn.Channel), When(signIn.At, now));

    /// <summary>How it ended.</summary>
    public static Wording EndOf(PastSignIn signIn, DateTimeOffset now)
    {
        var at = When(signIn.EndedAt ?? signIn.At, now);
        return signIn.Ending switch
        {
            SignInEnding.Open => File["Open"],
            SignInEnding.SignedOut => File["SignedOut"].With(at),
            SignInEnding.SignedOutEverywhere => File["OutEverywhere"].With(at),
            SignInEnding.TakenOver => File["MovedOn"].With(at),
            SignInEnding.Renewed => File["Renewed"].With(at),
            _ => File["Expired"],
        };
    }

    // "lúc 20:15" for what happened today, "lúc 20:15 hôm qua" for what did not.
    private static Wording TimeOf(DateTimeOffset time, DateTimeOffset now) => (Clock.DayOf(now).DayNumber - Clock.DayOf(time).DayNumber) switch
    {
        0 => File["Time"].With(Clock.Time(time)),
        1 => File["TimeYesterday"].With(Clock.Time(time)),
        _ => File["OnDay"].With(Clock.Time(time), Clock.ShortDay(time)),
    };
}
