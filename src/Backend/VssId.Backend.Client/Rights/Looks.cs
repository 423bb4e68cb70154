namespace VssId.Backend.Client.Rights;

/// <summary>Who looked at a citizen's data: the latest 20 first, and how many there were in the last 12 months.</summary>
/// <param name="Items">The looks.</param>
/// <param name="Officers">Looks of officers in the last 12 months.</param>
public sealed record Looks(IReadOnlyList<Look> Items, int Officers);
