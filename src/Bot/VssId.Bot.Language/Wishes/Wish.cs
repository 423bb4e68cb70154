namespace VssId.Bot.Language.Wishes;

/// <summary>What a message can ask for.</summary>
public enum Wish
{
    /// <summary>A greeting.</summary>
    Greet,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>A farewell.</summary>
    Farewell,

    /// <summary>How to use this.</summary>
    Help,

    /// <summary>The list of functions.</summary>
    Menu,

    /// <summary>One step back.</summary>
    Back,

    /// <summary>Give the task up.</summary>
    Cancel,

    /// <summary>Agreement.</summary>
    Yes,

    /// <summary>Refusal.</summary>
    No,

    /// <summary>Sign in.</summary>
    SignIn,

    /// <summary>Leave the account.</summary>
    SignOut,

    /// <summary>The health-insurance card.</summary>
    Card,

    /// <summary>The QR code of the card.</summary>
    CardQr,

    /// <summary>Account, language, help: the last entry of the menu.</summary>
    Account,

    /// <summary>Another language, without saying which.</summary>
    Language,

    /// <summary>Participation history.</summary>
    History,

    /// <summary>Benefits and medical visits.</summary>
    Benefits,
}
