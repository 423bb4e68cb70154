namespace VssId.Bot.Language.Text;

/// <summary>What a piece of a message is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters with their marks.</summary>
    Word,

    /// <summary>Digits only.</summary>
    Number,

    /// <summary>One sign of punctuation, symbol or emoji.</summary>
    Sign,
}
