using System.Globalization;
using VssId.Bot.Engine.Wordings;
using VssId.Bot.Language.Intents;

namespace VssId.Bot.Services.Home;

/// <summary>Names of what a message can be read as, for asking which was meant.</summary>
internal static class ReadingWording
{
    private static readonly WordingFile File = new(typeof(ReadingWording));

    // A reading without a name is never offered.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [IntentNames.Help] = "Help",
        [IntentNames.Menu] = "Menu",
        [IntentNames.Register] = "Register",
        [IntentNames.RegisterStatus] = "RegisterStatus",
        [IntentNames.SignIn] = "SignIn",
        [IntentNames.SignOut] = "SignOut",
        [IntentNames.ChangePassword] = "ChangePassword",
        [IntentNames.ForgotPassword] = "ForgotPassword",
        [IntentNames.Profile] = "Profile",
        [IntentNames.Card] = "Card",
        [IntentNames.CardQr] = "CardQr",
        [IntentNames.History] = "History",
        [IntentNames.TotalTime] = "TotalTime",
        [IntentNames.Benefits] = "Benefits",
        [IntentNames.Visits] = "Visits",
        [IntentNames.Office] = "Office",
        [IntentNames.Facility] = "Facility",
        [IntentNames.Hotline] = "Hotline",
        [IntentNames.Language] = "Language",
        [IntentNames.DeleteMyData] = "DeleteMyData",
    };

    /// <summary>Whether a reading can be offered.</summary>
    public static bool HasName(string reading) => Names.ContainsKey(reading);

    /// <summary>Asks which of several readings was meant.</summary>
    /// <param name="readings">Their names; each has one here.</param>
    public static Wording AskWhich(IReadOnlyList<string> readings) => File["Ask"].Offering([
        .. readings.Select((reading, index) => new Offer(Key(index), File[Names[reading]])),
        new Offer(Key(readings.Count), File["SomethingElse"]),
    ]);

    private static string Key(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
