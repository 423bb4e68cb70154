namespace VssId.Backend.Client.Notices;

/// <summary>The conversations in which an account was signed in, the latest first.</summary>
/// <param name="Items">The conversations.</param>
public sealed record LinkedPlaces(IReadOnlyList<LinkedPlace> Items);
