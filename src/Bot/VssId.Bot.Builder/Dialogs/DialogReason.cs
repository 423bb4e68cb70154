namespace VssId.Bot.Builder.Dialogs;

/// <summary>Why a dialog's method is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog begins.</summary>
    BeginCalled,

    /// <summary>The dialog goes on with the person's message.</summary>
    ContinueCalled,

    /// <summary>The dialog, or one it called, has ended.</summary>
    EndCalled,

    /// <summary>Another dialog takes its place.</summary>
    ReplaceCalled,

    /// <summary>All dialogs are cancelled.</summary>
    CancelCalled,

    /// <summary>A step of a waterfall went on by itself.</summary>
    NextCalled,
}
