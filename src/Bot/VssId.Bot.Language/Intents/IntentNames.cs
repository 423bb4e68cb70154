namespace VssId.Bot.Language.Intents;

/// <summary>What a message can want, by the names that examples and readings carry.</summary>
public static class IntentNames
{
    /// <summary>A greeting.</summary>
    public const string Greet = "greet";

    /// <summary>Thanks.</summary>
    public const string Thanks = "thanks";

    /// <summary>How to use the bot, what to type.</summary>
    public const string Help = "help";

    /// <summary>The list of functions.</summary>
    public const string Menu = "menu";

    /// <summary>Opening an account for electronic transactions (form 01).</summary>
    public const string Register = "register";

    /// <summary>What became of a registration that was sent.</summary>
    public const string RegisterStatus = "register_status";

    /// <summary>Signing in, linking the chat with the account.</summary>
    public const string SignIn = "sign_in";

    /// <summary>Leaving the account.</summary>
    public const string SignOut = "sign_out";

    /// <summary>A new password in place of one that is known.</summary>
    public const string ChangePassword = "change_password";

    /// <summary>A password that is lost, forgotten or locked.</summary>
    public const string ForgotPassword = "forgot_password";

    /// <summary>Personal data: social insurance number, name, date of birth, phone, address.</summary>
    public const string Profile = "profile";

    /// <summary>The health-insurance card: validity, number, place of first treatment, level of benefit.</summary>
    public const string Card = "card";

    /// <summary>The QR code of the card.</summary>
    public const string CardQr = "card_qr";

    /// <summary>Periods of participation: months, employer, job, salary paid on.</summary>
    public const string History = "history";

    /// <summary>Total time of contribution: one sum.</summary>
    public const string TotalTime = "total_time";

    /// <summary>Benefits received.</summary>
    public const string Benefits = "benefits";

    /// <summary>Own medical visits paid by the health insurance.</summary>
    public const string Visits = "visits";

    /// <summary>A social insurance office.</summary>
    public const string Office = "office";

    /// <summary>A hospital or clinic that takes the card.</summary>
    public const string Facility = "facility";

    /// <summary>A person or a number to call, a complaint.</summary>
    public const string Hotline = "hotline";

    /// <summary>Another language of the conversation.</summary>
    public const string Language = "language";

    /// <summary>Gives the task up.</summary>
    public const string Cancel = "cancel";

    /// <summary>One step back, or another answer to the last question.</summary>
    public const string Back = "back";

    /// <summary>Agrees.</summary>
    public const string Yes = "yes";

    /// <summary>Denies or refuses.</summary>
    public const string No = "no";

    /// <summary>Erases what the bot keeps of the person.</summary>
    public const string DeleteMyData = "delete_my_data";

    /// <summary>Nothing that is offered here.</summary>
    public const string None = "none";

    /// <summary>All of them, in the order in which a model keeps them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Greet, Thanks, Help, Menu, Register, RegisterStatus, SignIn, SignOut, ChangePassword, ForgotPassword, Profile, Card, CardQr, History,
        TotalTime, Benefits, Visits, Office, Facility, Hotline, Language, Cancel, Back, Yes, No, DeleteMyData, None,
    ];
}
