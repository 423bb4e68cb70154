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

    /// <summary>Where one's number stands.</summary>
    MyNumber,

    /// <summary>What VssID is.</summary>
    About,

    /// <summary>How to install the app.</summary>
    Install,

    /// <summary>The forms of the numbers.</summary>
    Numbers,

    /// <summary>Nothing more is wanted.</summary>
    NothingElse,
}
