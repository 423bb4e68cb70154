namespace VssId.Backend.Officers;

/// <summary>How a step with a registration ended.</summary>
internal enum RegistrationResult
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such registration.</summary>
    Unknown,

    /// <summary>It no longer stands as it was shown, or another officer has it. Nothing was changed.</summary>
    Outdated,

    /// <summary>The person has an account. Nothing was changed.</summary>
    HasAccount,

    /// <summary>The phone serves as many accounts as it may. Nothing was changed.</summary>
    PhoneTaken,
}
