namespace VssId.Backend.Rights.Export;

/// <summary>Something that is kept and not in the file.</summary>
/// <param name="What">What it is.</param>
/// <param name="Why">Why it is left out, and where it can be had.</param>
internal sealed record LeftOut(string What, string Why);
