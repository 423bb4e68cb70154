namespace VssId.Backend.Officers;

/// <summary>Why an account is unlocked. A closed list: free words would bring personal data into the audit record.</summary>
internal enum UnlockReason
{
    /// <summary>The citizen mistyped the code.</summary>
    Mistyped,

    /// <summary>Somebody else tried codes.</summary>
    Stranger,

    /// <summary>The phone was lost or changed hands, and is back.</summary>
    Phone,
}
