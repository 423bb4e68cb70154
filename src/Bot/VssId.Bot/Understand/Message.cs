namespace VssId.Bot.Understand;

/// <summary>A message to read.</summary>
internal sealed record Message
{
    /// <summary>Unicode text as it was received, well-formed or not.</summary>
    public string? Text { get; init; }

    /// <summary>When it was sent: ISO 8601, see <see cref="Understand.Reference"/>. Without it: now.</summary>
    public string? Reference { get; init; }
}
