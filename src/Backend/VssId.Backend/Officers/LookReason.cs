namespace VssId.Backend.Officers;

/// <summary>Why an officer looks at the lock of an account. A closed list: free words would bring personal data into the audit record.</summary>
internal enum LookReason
{
    /// <summary>The citizen stands at the counter.</summary>
    Counter,

    /// <summary>The citizen telephoned.</summary>
    Call,

    /// <summary>The citizen wrote.</summary>
    Letter,
}
