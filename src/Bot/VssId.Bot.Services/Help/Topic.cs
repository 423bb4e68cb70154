namespace VssId.Bot.Services.Help;

/// <summary>What is answered at once, without an account.</summary>
internal enum Topic
{
    /// <summary>Numbers to call.</summary>
    Hotline,

    /// <summary>Somebody says thanks.</summary>
    Thanks,

    /// <summary>Somebody says hello.</summary>
    Greeting,

    /// <summary>Opening an account: not here yet.</summary>
    Register,

    /// <summary>Participation history: not here yet.</summary>
    History,

    /// <summary>Benefits and visits: not here yet.</summary>
    Benefits,
}
