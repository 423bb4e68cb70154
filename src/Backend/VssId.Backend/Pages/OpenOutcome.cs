using VssId.Backend.Client.Pages;

namespace VssId.Backend.Pages;

/// <summary>What became of the wish for a page.</summary>
internal abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    /// <summary>There is a page.</summary>
    internal sealed record Opened(SecurePage Page) : OpenOutcome;

    /// <summary>Too many pages or texts (R6, R8).</summary>
    internal sealed record TooMany(DateTimeOffset RetryAt) : OpenOutcome;

    /// <summary>Locked after failures (R7).</summary>
    internal sealed record Locked(DateTimeOffset? Until) : OpenOutcome;

    /// <summary>The challenge that it needs is none whose code was right.</summary>
    internal sealed record CodeNeeded : OpenOutcome;
}
