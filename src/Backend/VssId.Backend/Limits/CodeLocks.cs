using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;
using VssId.Backend.Database;

namespace VssId.Backend.Limits;

/// <summary>Locks the sign-in by code of an account after failures in a row, over all its challenges (R7).</summary>
internal sealed class CodeLocks(BackendContext context, IOptions<OtpOptions> options)
{
    /// <summary>Until when no code is taken, as the database keeps it; a time that is past, or 0, when codes are taken.</summary>
    public Task<long> LockedUntilAsync(byte[] account, CancellationToken cancellationToken) =>
        context.CodeLocks.Where(row => row.Name == account).Select(row => row.LockedUntil).SingleOrDefaultAsync(cancellationToken);

    /// <summary>When codes and passwords are taken again, for whoever asks; null when only the office unlocks.</summary>
    public static DateTimeOffset? Until(long lockedUntil) => lockedUntil == CodeLock.ForOffice ? null : Clock.Time(lockedUntil);

    /// <summary>Counts a failure.</summary>
    /// <returns>Until when no code is taken from now on.</returns>
    public async Task<long> FailAsync(byte[] account, long now, CancellationToken cancellationToken)
    {
        var failures = (await context.Database.SqlQuery<int>($"""
            INSERT INTO code_locks (name, failures, locked_until) VALUES ({account}, 1, 0)
            ON CONFLICT (name) DO UPDATE SET failures = code_locks.failures + 1
            RETURNING failures AS "Value"
            """).ToListAsync(cancellationToken)).Single();
        var lockedUntil = LockAfter(failures, now, options.Value);
        if (lockedUntil > now)
        {
            // The row is ours until the transaction ends, so this is the same step.
            await context.CodeLocks.Where(row => row.Name == account)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedUntil, lockedUntil), cancellationToken);
        }

        return lockedUntil;
    }

    /// <summary>Forgets the failures: the right code was given.</summary>
    public Task ForgetAsync(byte[] account, CancellationToken cancellationToken) =>
        context.CodeLocks.Where(row => row.Name == account).ExecuteDeleteAsync(cancellationToken);

    /// <summary>When a lock ends that begins with this failure; 0 when none begins.</summary>
    internal static long LockAfter(int failures, long now, OtpOptions options) =>
        new LockSteps(options.FailuresToLock, options.FirstLock, options.LongestLock, options.FailuresToOffice).LockAfter(failures, now);

    /// <summary>Forgets the failures that an officer looked at. Of several officers at once one has the effect, and a lock that began since stays.</summary>
    /// <returns>Whether that lock still stood.</returns>
    public async Task<bool> UnlockAsync(byte[] account, int failures, long lockedUntil, long now, CancellationToken cancellationToken) =>
        await context.CodeLocks.Where(row => row.Name == account && row.Failures == failures && row.LockedUntil == lockedUntil && row.LockedUntil > now)
            .ExecuteDeleteAsync(cancellationToken) == 1;
}
