namespace VssId.Bot.Language.Time;

/// <summary>What a number word adds to a number.</summary>
internal enum Figure : byte
{
    None,

    /// <summary>không … chín</summary>
    Digit,

    /// <summary>mốt, lăm, nhăm: a digit after the tens only.</summary>
    LastDigit,

    /// <summary>mười</summary>
    Ten,

    /// <summary>mươi, chục</summary>
    Tens,

    /// <summary>mười or mươi, unmarked</summary>
    TenOrTens,

    /// <summary>hăm</summary>
    Twenty,

    /// <summary>trăm</summary>
    Hundred,

    /// <summary>nghìn, ngàn</summary>
    Thousand,

    /// <summary>linh, lẻ</summary>
    Odd,
}
