using System.Globalization;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Text;
using VssId.Bot.Language.Wishes;

namespace VssId.Bot.Services.Account;

/// <summary>Makes answers of what people type in the account menu.</summary>
internal static class AccountReading
{
    /// <summary>Reads an entry: its digit or its words.</summary>
    public static Reading<AccountEntry> Entry(string text) => (VietnameseText.Fold(text).TrimEnd('.', ')'), WishBook.Of(text)) switch
    {
        ("1", _) or (_, Wish.Help) => Reading<AccountEntry>.Of(AccountEntry.Help),
        ("2", _) or (_, Wish.Language) => Reading<AccountEntry>.Of(AccountEntry.Language),
        ("3", _) or (_, Wish.SignOut) => Reading<AccountEntry>.Of(AccountEntry.SignOut),
        _ => Reading<AccountEntry>.Not(AccountWording.NoSuchEntry),
    };

    /// <summary>Reads a language: its digit or its name.</summary>
    public static Reading<CultureInfo> Language(string text) => (VietnameseText.Fold(text).TrimEnd('.', ')'), WishBook.Of(text)) switch
    {
        ("1", _) or (_, Wish.Vietnamese) => Reading<CultureInfo>.Of(Speech.Vietnamese),
        ("2", _) or (_, Wish.English) => Reading<CultureInfo>.Of(Speech.English),
        _ => Reading<CultureInfo>.Not(AccountWording.NoSuchLanguage),
    };
}
