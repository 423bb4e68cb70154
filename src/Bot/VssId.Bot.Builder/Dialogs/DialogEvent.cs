namespace VssId.Bot.Builder.Dialogs;

/// <summary>Something a dialog, and if it does not handle it those it was called from, are told.</summary>
public class DialogEvent
{
    /// <summary>Whether the dialogs it was called from are told when it does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>Its name, as one of <see cref="DialogEvents"/>.</summary>
    public string? Name { get; set; }

    /// <summary>Its value.</summary>
    public object? Value { get; set; }
}
