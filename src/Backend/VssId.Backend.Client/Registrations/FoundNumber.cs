namespace VssId.Backend.Client.Registrations;

/// <summary>What was found.</summary>
/// <param name="Number">Number of social insurance, 10 digits; absent when all three are not of one person.</param>
/// <param name="TriesLeft">Without one: how many more searches may be made today.</param>
public sealed record FoundNumber(string? Number, int? TriesLeft)
{
    /// <summary>Never prints the number.</summary>
    public override string ToString() => nameof(FoundNumber);
}
