namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = "";

    /// <summary>What it stands for: index in the caller's list.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits: 1 for every word, side by side; less for less; above 0.</summary>
    public float Score { get; set; }
}
