using VssId.Backend.Client;

namespace VssId.Backend.Challenges;

/// <summary>What became of the wish for a code.</summary>
internal abstract record StartOutcome
{
    private StartOutcome()
    {
    }

    /// <summary>There is a challenge; its code is on its way when the number is on record.</summary>
    internal sealed record Started(Challenge Challenge) : StartOutcome;

    /// <summary>Too many codes (R6, R8).</summary>
    internal sealed record TooMany(DateTimeOffset RetryAt) : StartOutcome;

    /// <summary>Locked after failures (R7).</summary>
    internal sealed record Locked(DateTimeOffset? Until) : StartOutcome;

    /// <summary>The phone that is to be proven is the one on record: there is nothing to change.</summary>
    internal sealed record SamePhone : StartOutcome;
}
