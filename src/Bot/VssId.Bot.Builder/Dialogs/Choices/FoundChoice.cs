namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>A choice that was found.</summary>
public class FoundChoice
{
    /// <summary>Value of the choice.</summary>
    public string Value { get; set; } = "";

    /// <summary>Index of the choice.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits: 1 for every word, side by side; less for less; above 0.</summary>
    public float Score { get; set; }

    /// <summary>The name it was found by; null when it was found by its number.</summary>
    public string? Synonym { get; set; }
}
