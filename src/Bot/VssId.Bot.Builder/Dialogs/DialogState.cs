namespace VssId.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs.</summary>
public class DialogState
{
    /// <summary>Creates an empty stack.</summary>
    public DialogState()
    {
    }

    /// <summary>Creates a stack.</summary>
    /// <param name="stack">The dialogs, the top first.</param>
    public DialogState(List<DialogInstance>? stack) => DialogStack = stack ?? [];

    /// <summary>The dialogs, the top first.</summary>
    public List<DialogInstance> DialogStack { get; set; } = [];
}
