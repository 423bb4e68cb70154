namespace VssId.Backend.Client.Files;

/// <summary>A citizen's files, the latest first, at most 20.</summary>
/// <param name="Items">The files.</param>
public sealed record OfficeFiles(IReadOnlyList<OfficeFile> Items);
