namespace VssId.Backend.Officers;

/// <summary>Whether codes of an account are taken.</summary>
internal enum LockState
{
    /// <summary>They are.</summary>
    Open,

    /// <summary>Not until a time.</summary>
    ForAWhile,

    /// <summary>Not until the office unlocks.</summary>
    ForOffice,
}
