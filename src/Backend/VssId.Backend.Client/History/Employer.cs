namespace VssId.Backend.Client.History;

/// <summary>An employer of the history.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
public sealed record Employer(
    string Code,
    string Name)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Employer);
}
