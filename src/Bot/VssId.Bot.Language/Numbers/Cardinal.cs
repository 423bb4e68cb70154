namespace VssId.Bot.Language.Numbers;

/// <summary>A cardinal number that was read.</summary>
/// <param name="Value">The number.</param>
/// <param name="Taken">How many tokens it takes; 0 when there is none.</param>
/// <param name="Scale">The largest of nghìn, vạn, triệu, tỷ in it, as a number; 1 without.</param>
/// <param name="HasDigits">Whether digits were typed.</param>
internal readonly record struct Cardinal(decimal Value, int Taken, decimal Scale, bool HasDigits)
{
    /// <summary>Whether it is one word such as "ba" or "năm", which has other meanings.</summary>
    public bool IsBareWord => Taken == 1 && !HasDigits;
}
