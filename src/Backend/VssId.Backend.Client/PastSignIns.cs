namespace VssId.Backend.Client;

/// <summary>The last sign-ins of a citizen, the latest first, at most 10.</summary>
/// <param name="Items">The sign-ins.</param>
public sealed record PastSignIns(IReadOnlyList<PastSignIn> Items);
