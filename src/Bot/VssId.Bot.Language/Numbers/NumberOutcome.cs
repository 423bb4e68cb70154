namespace VssId.Bot.Language.Numbers;

/// <summary>What the reading of a number came to.</summary>
public enum NumberOutcome
{
    /// <summary>No digit in the text.</summary>
    NoDigits,

    /// <summary>A number of the right form.</summary>
    Read,

    /// <summary>Nine digits: most likely a social-insurance number whose leading zero was dropped. The value has the zero.</summary>
    ZeroDropped,

    /// <summary>Digits, but none of the lengths that are used.</summary>
    WrongLength,
}
