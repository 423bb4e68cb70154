namespace VssId.Channels.Ussd;

/// <summary>What a turn shows, as screens.</summary>
/// <param name="Pages">At least one.</param>
/// <param name="Line">What becomes of the dialogue after the last one.</param>
/// <param name="Replaced">How many characters had no place in the alphabet.</param>
internal sealed record UssdPages(IReadOnlyList<string> Pages, UssdLine Line, int Replaced);
