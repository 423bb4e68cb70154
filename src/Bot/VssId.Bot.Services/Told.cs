namespace VssId.Bot.Services;

/// <summary>The result of a flow that tells something and finds out nothing.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
internal sealed record Told(int Schema = 1)
{
    /// <summary>It is told.</summary>
    public static Told All { get; } = new();
}
