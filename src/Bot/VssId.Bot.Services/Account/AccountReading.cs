using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Entities;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Wishes;
using VssId.Bot.Services.Home;
using VssId.Bot.Services.Places;

namespace VssId.Bot.Services.Account;

/// <summary>Makes answers of what people type in the account menu.</summary>
internal static class AccountReading
{
    /// <summary>Reads an entry: its digit or its words.</summary>
    public static Reading<AccountEntry> Entry(string text) => PlacesReading.FlowOf(text) switch
    {
        RecentSignInsFlow.FlowId => Reading<AccountEntry>.Of(AccountEntry.RecentSignIns),
        SignOutEverywhereFlow.FlowId => Reading<AccountEntry>.Of(AccountEntry.SignOutEverywhere),
        _ => PlainEntry(text),
    };

    private static Reading<AccountEntry> PlainEntry(string text) => (VietnameseText.Fold(text).TrimEnd('.', ')'), WishBook.Of(text)) switch
    {
        ("1", _) => Reading<AccountEntry>.Of(AccountEntry.Register),
        ("2", _) => Reading<AccountEntry>.Of(AccountEntry.Profile),
        ("3", _) => Reading<AccountEntry>.Of(AccountEntry.Password),
        ("4", _) => Reading<AccountEntry>.Of(AccountEntry.Notices),
        ("5", _) => Reading<AccountEntry>.Of(AccountEntry.Rights),
        ("9", _) or (_, Wish.Help) => Reading<AccountEntry>.Of(AccountEntry.Help),
        ("7", _) or (_, Wish.Language) => Reading<AccountEntry>.Of(AccountEntry.Language),
        ("8", _) or (_, Wish.SignOut) => Reading<AccountEntry>.Of(AccountEntry.SignOut),
        ("6", _) => Reading<AccountEntry>.Of(AccountEntry.RecentSignIns),
        ("10", _) => Reading<AccountEntry>.Of(AccountEntry.SignOutEverywhere),
        _ => Reading<AccountEntry>.Not(AccountWording.NoSuchEntry),
    };

    /// <summary>Key of Vietnamese, as entities have it.</summary>
    public const string VietnameseKey = "vi";

    /// <summary>Key of English.</summary>
    public const string EnglishKey = "en";

    /// <summary>Reads a language: its digit, its name, or a sentence that names it; also one that is not spoken here.</summary>
    public static Reading<string> Language(string text, Listener listener) => VietnameseText.Fold(text).TrimEnd('.', ')') switch
    {
        "1" => Reading<string>.Of(VietnameseKey),
        "2" => Reading<string>.Of(EnglishKey),
        _ => listener.LastOf(EntityTypes.Language, Corrections.Wanted(text)) is { } language ? Reading<string>.Of(language) : Reading<string>.Not(AccountWording.NoSuchLanguage),
    };

    /// <summary>Why a language cannot be had.</summary>
    /// <returns><see langword="null"/> when it can.</returns>
    public static Wording? NotSpoken(string language) => language switch
    {
        VietnameseKey or EnglishKey => null,
        "km" => AccountWording.NotSpoken(AccountWording.Khmer),
        "zh" => AccountWording.NotSpoken(AccountWording.Chinese),
        "ko" => AccountWording.NotSpoken(AccountWording.Korean),
        "ja" => AccountWording.NotSpoken(AccountWording.Japanese),
        _ => AccountWording.NoSuchLanguage,
    };
}
