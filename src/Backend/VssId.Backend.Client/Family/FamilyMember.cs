namespace VssId.Backend.Client.Family;

/// <summary>A child for whom a parent or guardian may look things up.</summary>
/// <param name="Id">What to name the child by in a lookup (<c>of</c>).</param>
/// <param name="FullName">Name.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Sex">Sex.</param>
public sealed record FamilyMember(
    string Id,
    string FullName,
    DateOnly BirthDate,
    Sex Sex)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FamilyMember);
}
