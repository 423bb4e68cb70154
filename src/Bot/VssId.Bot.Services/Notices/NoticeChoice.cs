namespace VssId.Bot.Services.Notices;

/// <summary>What is wanted in the list of notices.</summary>
internal enum NoticeChoice
{
    /// <summary>Visits on the card.</summary>
    Visit,

    /// <summary>A month without a contribution.</summary>
    Contribution,

    /// <summary>The end of the card.</summary>
    Card,

    /// <summary>The age of the password.</summary>
    Password,

    /// <summary>Sign-ins elsewhere.</summary>
    SignIn,

    /// <summary>The way on which notices come.</summary>
    Way,

    /// <summary>The conversations that get them.</summary>
    Places,
}
