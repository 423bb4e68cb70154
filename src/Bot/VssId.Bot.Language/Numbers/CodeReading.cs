namespace VssId.Bot.Language.Numbers;

/// <summary>What was read of a text that should be a one-time code.</summary>
/// <param name="Code">Six digits; <see langword="null"/> when there is no code.</param>
/// <param name="Digits">Digits found, for saying what is wrong.</param>
public readonly record struct CodeReading(string? Code, int Digits)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => Code is null ? $"no code, {Digits} digits" : "a code";
}
