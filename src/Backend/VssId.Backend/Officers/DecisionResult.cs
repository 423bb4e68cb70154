namespace VssId.Backend.Officers;

/// <summary>How a step with a file ended.</summary>
internal enum DecisionResult
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>There is no such file.</summary>
    Unknown,

    /// <summary>The file no longer stands as it was shown, or another officer has it. Nothing was changed.</summary>
    Outdated,

    /// <summary>The personal number is on record for somebody else. Nothing was changed.</summary>
    NumberTaken,
}
