namespace VssId.Bot.Engine.Turns;

/// <summary>How a commit ended.</summary>
public enum CommitOutcome
{
    /// <summary>All of it was written.</summary>
    Committed,

    /// <summary>The record has another version: nothing was written.</summary>
    Moved,
}
