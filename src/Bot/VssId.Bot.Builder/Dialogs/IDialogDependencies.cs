namespace VssId.Bot.Builder.Dialogs;

/// <summary>Needs other dialogs in the set it is added to.</summary>
public interface IDialogDependencies
{
    /// <summary>The dialogs it needs.</summary>
    IEnumerable<Dialog> GetDependencies();
}
