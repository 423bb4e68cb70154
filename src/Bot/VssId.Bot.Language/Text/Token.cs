namespace VssId.Bot.Language.Text;

/// <summary>One word, number or sign of a message.</summary>
/// <remarks>Words and digits that are stuck together ("quý3", "2tháng") are two tokens; the second does not follow a blank.</remarks>
public readonly record struct Token
{
    /// <summary>What it is made of.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>As typed: NFC, lower case, plain digits, <c>đ</c> for <c>ð</c>, nothing invisible.</summary>
    public required string Text { get; init; }

    /// <summary>The word that was meant: marks in their modern place (<c>hòa</c>, <c>thủy</c>, <c>kì</c> as <c>kỳ</c>), typing left over undone, typing errors mended, one-word short forms written out where they have one meaning.</summary>
    public required string Form { get; init; }

    /// <summary><see cref="Form"/> without marks, <c>đ</c> as <c>d</c>.</summary>
    public required string Folded { get; init; }

    /// <summary>Whether <see cref="Form"/> carries marks (tone, hat, horn or the stroke of <c>đ</c>): then it is that word and no other; without them it may be any word that folds to it.</summary>
    public bool HasMarks => !ReferenceEquals(Form, Folded);

    /// <summary>First UTF-16 unit in the received text.</summary>
    public required int Start { get; init; }

    /// <summary>Last UTF-16 unit in the received text, with the combining marks that belong to it.</summary>
    public required int End { get; init; }

    /// <summary>Whether a blank stands before it.</summary>
    public required bool AfterBlank { get; init; }

    /// <summary>Whether it can be this word.</summary>
    public bool Is(Term term) => Kind is TokenKind.Word && (HasMarks ? string.Equals(Form, term.Form, StringComparison.Ordinal) : string.Equals(Folded, term.Folded, StringComparison.Ordinal));

    /// <summary>Whether it is this sign.</summary>
    public bool Is(char sign) => Kind is TokenKind.Sign && Text[0] == sign;
}
