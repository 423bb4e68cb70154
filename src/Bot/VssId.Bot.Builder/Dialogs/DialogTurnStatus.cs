namespace VssId.Bot.Builder.Dialogs;

/// <summary>Where a stack of dialogs stands after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is no dialog.</summary>
    Empty,

    /// <summary>The dialog on top waits for the person.</summary>
    Waiting,

    /// <summary>The last dialog has ended; its result is the result.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The last dialog has ended, and the bot waits for the person all the same.</summary>
    CompleteAndWait,
}
