namespace VssId.Bot.Builder.Dialogs;

/// <summary>A dialog on a stack.</summary>
public class DialogInstance
{
    /// <summary>Id of the dialog.</summary>
    public string? Id { get; set; }

    /// <summary>What the dialog remembers.</summary>
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    /// <summary>Version of the dialog when it was last run; only containers have one.</summary>
    public string? Version { get; set; }

    /// <summary>The stack it is on, while a method is called that is given the instance only. It lets a component find dialogs outside of itself there too.</summary>
    internal DialogContext? HeldBy { get; set; }
}
