namespace VssId.Backend.Officers;

/// <summary>What an officer may do.</summary>
internal enum OfficerRole
{
    /// <summary>Look at the code lock of an account and unlock it.</summary>
    Unlock,

    /// <summary>Decide on citizens' files, and change phones at the counter.</summary>
    Files,

    /// <summary>Review registrations.</summary>
    Review,

    /// <summary>Nothing on these pages: for those who check the audit record.</summary>
    Audit,
}
