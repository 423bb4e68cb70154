using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>Something that can be chosen.</summary>
public class Choice
{
    /// <summary>Creates an empty choice.</summary>
    public Choice()
    {
    }

    /// <summary>Creates a choice.</summary>
    /// <param name="value">What it is called, and what choosing it gives.</param>
    public Choice(string? value) => Value = value;

    /// <summary>What it is called, and what choosing it gives.</summary>
    public string? Value { get; set; }

    /// <summary>Its button; by default one that says the value.</summary>
    public CardAction? Action { get; set; }

    /// <summary>Other names for it.</summary>
    public List<string>? Synonyms { get; set; }
}
