namespace VssId.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of the words of a value are enough. Default no.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>BCP 47 name of the language; by default English.</summary>
    public string? Locale { get; set; }

    /// <summary>The most words that may stand between two words of a value. Default 2.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>Splits texts into words; by default <see cref="Choices.Tokenizer.DefaultTokenizer"/>.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
