using VssId.Backend.Database;

namespace VssId.Backend.Limits;

/// <summary>How failures in a row lock: each so many begin a lock, each lock is twice as long as the one before, and the last one stays.</summary>
/// <param name="Each">Failures to a lock.</param>
/// <param name="First">First lock.</param>
/// <param name="Longest">Longest lock that ends by itself.</param>
/// <param name="Last">Failures after which the lock does not end by itself.</param>
internal sealed record LockSteps(int Each, TimeSpan First, TimeSpan Longest, int Last)
{
    /// <summary>End of a lock that does not end by itself.</summary>
    public const long Forever = long.MaxValue;

    /// <summary>When a lock ends that begins with this failure; 0 when none begins.</summary>
    public long LockAfter(int failures, long now)
    {
        if (failures >= Last)
        {
            return Forever;
        }

        if (failures % Each != 0)
        {
            return 0;
        }

        var doublings = Math.Min((failures / Each) - 1, 20);
        return now + Math.Min(First.Milliseconds() << doublings, Longest.Milliseconds());
    }
}
