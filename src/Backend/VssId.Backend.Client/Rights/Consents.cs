namespace VssId.Backend.Client.Rights;

/// <summary>A citizen's consents, one for each purpose.</summary>
/// <param name="Items">The consents.</param>
public sealed record Consents(IReadOnlyList<Consent> Items);
