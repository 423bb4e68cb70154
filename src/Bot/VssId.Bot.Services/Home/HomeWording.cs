using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Home;

/// <summary>Words of the house: greeting, menu, help, and what is said when something is in the way.</summary>
internal static class HomeWording
{
    private static readonly WordingFile File = new(typeof(HomeWording));

    public static Wording Greeting => File[nameof(Greeting)];

    /// <summary>The main menu: the same numbers on every channel.</summary>
    public static Wording MainMenuWithEntries => File["Menu"].Offering(History, SignIn, Card, Benefits, Account, new Offer("0", File["MenuExit"]));

    public static Offer History => new("1", File["MenuHistory"]);

    public static Offer SignIn => new("2", File["MenuSignIn"]);

    public static Offer Card => new("3", File["MenuCard"]);

    public static Offer Benefits => new("4", File["MenuBenefits"]);

    public static Offer Account => new("5", File["MenuAccount"]);

    public static Offer ToMenu => new("00", File["MainMenu"]);

    public static Wording Help => File[nameof(Help)];

    public static Wording NotUnderstood => File[nameof(NotUnderstood)];

    public static Wording SomethingElse => File[nameof(SomethingElse)];

    public static Wording TooLong => File[nameof(TooLong)];

    public static Wording Busy => File[nameof(Busy)];

    public static Wording Sorry => File[nameof(Sorry)];

    public static Wording TooMuch => File[nameof(TooMuch)];

    public static Wording Wall => File[nameof(Wall)];

    public static Wording SessionEnded => File[nameof(SessionEnded)];

    public static Wording Farewell => File[nameof(Farewell)];

    public static Wording Next => File[nameof(Next)];

    public static Wording GivenUp(Wording task) => File[nameof(GivenUp)].With(task);

    public static Wording Expired(Wording task) => File[nameof(Expired)].With(task);

    public static Wording Resume(Wording task) => File[nameof(Resume)].With(task).Offering(new Offer("1", File["ResumeGoOn"]), new Offer("2", File["ResumeMenu"]));
}
