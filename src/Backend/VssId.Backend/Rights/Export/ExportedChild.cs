using VssId.Backend.Client;

namespace VssId.Backend.Rights.Export;

/// <summary>A child under 18 for whom the citizen may look things up.</summary>
/// <param name="FullName">Name.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
internal sealed record ExportedChild(string FullName, DateOnly BirthDate, Sex Sex)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(ExportedChild);
}
