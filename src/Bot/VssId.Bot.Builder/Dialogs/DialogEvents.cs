namespace VssId.Bot.Builder.Dialogs;

/// <summary>Names of events that dialogs are told.</summary>
public static class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The dialog is to ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>The dialog is about to be cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came in.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>The dialogs inside a container are others than when the conversation stopped.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>An exception was thrown.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
