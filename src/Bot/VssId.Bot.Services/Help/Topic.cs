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

    /// <summary>What became of a registration: not here yet.</summary>
    RegisterStatus,

    /// <summary>Where one's number stands.</summary>
    MyNumber,

    /// <summary>Total time of contribution: not here yet.</summary>
    TotalTime,

    /// <summary>Medical visits: not here yet.</summary>
    Visits,

    /// <summary>Offices: not here yet.</summary>
    Office,

    /// <summary>Hospitals and clinics: not here yet.</summary>
    Facility,

    /// <summary>Nothing more is wanted.</summary>
    NothingElse,
}
