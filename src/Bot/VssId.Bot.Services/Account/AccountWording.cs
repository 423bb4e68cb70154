using VssId.Bot.Engine.Wordings;

namespace VssId.Bot.Services.Account;

/// <summary>Words of the account menu, the language and signing out.</summary>
internal static class AccountWording
{
    private static readonly WordingFile File = new(typeof(AccountWording));

    public static Wording Title => File[nameof(Title)];

    public static Wording Ask => File[nameof(Ask)];

    public static Wording Help => File[nameof(Help)];

    public static Wording Language => File[nameof(Language)];

    public static Wording SignOut => File[nameof(SignOut)];

    public static Wording NoSuchEntry => File[nameof(NoSuchEntry)];

    public static Wording LanguageTitle => File[nameof(LanguageTitle)];

    public static Wording AskLanguage => File[nameof(AskLanguage)];

    public static Wording Vietnamese => File[nameof(Vietnamese)];

    public static Wording English => File[nameof(English)];

    public static Wording NoSuchLanguage => File[nameof(NoSuchLanguage)];

    public static Wording Khmer => File[nameof(Khmer)];

    public static Wording Chinese => File[nameof(Chinese)];

    public static Wording Korean => File[nameof(Korean)];

    public static Wording Japanese => File[nameof(Japanese)];

    public static Wording SpeaksVietnamese => File[nameof(SpeaksVietnamese)];

    public static Wording SpeaksEnglish => File[nameof(SpeaksEnglish)];

    public static Wording SignOutTitle => File[nameof(SignOutTitle)];

    public static Wording AskSignOut => File[nameof(AskSignOut)].Offering(SignOutOffers);

    /// <summary>The answers to it.</summary>
    public static IReadOnlyList<Offer> SignOutOffers => [new(YesNo.YesKey, File["SignOutYes"]), new(YesNo.NoKey, File["SignOutNo"])];

    public static Wording SignOutHelp => File[nameof(SignOutHelp)];

    public static Wording StaysIn => File[nameof(StaysIn)];

    public static Wording SignedOut => File[nameof(SignedOut)];

    public static Wording NotSignedIn => File[nameof(NotSignedIn)];

    /// <summary>A language is not spoken here; names those that are.</summary>
    public static Wording NotSpoken(Wording language) => File[nameof(NotSpoken)].With(language);
}
