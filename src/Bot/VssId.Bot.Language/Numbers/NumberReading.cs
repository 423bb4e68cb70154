namespace VssId.Bot.Language.Numbers;

/// <summary>What was read of a text that should name a citizen.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Number">The number, when one was read or its zero was put back.</param>
/// <param name="Digits">Digits found, for saying what is wrong.</param>
public readonly record struct NumberReading(NumberOutcome Outcome, CitizenNumber Number, int Digits)
{
    /// <summary>Prints masked.</summary>
    public override string ToString() => $"{Outcome} {(Number.Value is null ? "" : Number.Masked)}";
}
