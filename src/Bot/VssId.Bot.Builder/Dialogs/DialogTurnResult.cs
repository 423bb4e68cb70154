namespace VssId.Bot.Builder.Dialogs;

/// <summary>Where a stack of dialogs stands after a turn.</summary>
/// <param name="status">Where it stands.</param>
/// <param name="result">Result of the last dialog.</param>
public class DialogTurnResult(DialogTurnStatus status, object? result = null)
{
    /// <summary>Where it stands.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>Result of the last dialog, when it has ended.</summary>
    public object? Result { get; set; } = result;

    /// <summary>Whether a dialog of the parent was ended too.</summary>
    public bool ParentEnded { get; set; }
}
