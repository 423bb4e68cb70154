namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for.</summary>
public class SortedValue
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = "";

    /// <summary>What it stands for: index in the caller's list.</summary>
    public int Index { get; set; }
}
