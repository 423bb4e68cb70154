namespace VssId.Backend.Files;

/// <summary>What stands sealed in a file.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Wanted">How what is wrong should be.</param>
/// <param name="Note">What the citizen adds.</param>
/// <param name="Reason">What the officer says.</param>
internal sealed record FileContent(string Code, string? Wanted = null, string? Note = null, string? Reason = null)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FileContent);
}
