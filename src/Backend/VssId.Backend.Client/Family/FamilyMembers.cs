namespace VssId.Backend.Client.Family;

/// <summary>The children of a citizen that are under 18.</summary>
/// <param name="Items">The children, the oldest first.</param>
public sealed record FamilyMembers(
    IReadOnlyList<FamilyMember> Items)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FamilyMembers);
}
