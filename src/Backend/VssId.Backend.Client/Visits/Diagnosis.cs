namespace VssId.Backend.Client.Visits;

/// <summary>A diagnosis.</summary>
/// <param name="Code">ICD-10 code.</param>
/// <param name="Name">Name.</param>
public sealed record Diagnosis(
    string Code,
    string Name)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(Diagnosis);
}
