using VssId.Backend.Client.Files;

namespace VssId.Backend.Files;

/// <summary>How the wish for a file ended.</summary>
internal abstract record FileOutcome
{
    private FileOutcome()
    {
    }

    /// <summary>The file is open.</summary>
    internal sealed record Opened(OfficeFile File) : FileOutcome;

    /// <summary>A code is missing.</summary>
    internal sealed record CodeNeeded : FileOutcome;

    /// <summary>As many files of this kind are open as may be.</summary>
    internal sealed record Full : FileOutcome;
}
