namespace VssId.Bot.Services.Account;

/// <summary>Entries of the account menu.</summary>
internal enum AccountEntry
{
    /// <summary>Opening an account.</summary>
    Register,

    /// <summary>The personal page.</summary>
    Profile,

    /// <summary>The password.</summary>
    Password,

    /// <summary>Notices.</summary>
    Notices,

    /// <summary>Rights over one's data.</summary>
    Rights,

    /// <summary>Help.</summary>
    Help,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>Leaving the account.</summary>
    SignOut,

    /// <summary>Where the account was signed in.</summary>
    RecentSignIns,

    /// <summary>Leaving the account everywhere.</summary>
    SignOutEverywhere,
}
