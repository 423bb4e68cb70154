using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Database;
using VssId.Backend.Limits;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>Locks names of sign-in after failures in a row. Names that nobody has are treated the same.</summary>
internal sealed class OfficerLocks(BackendContext context, BackendKeys keys, IOptions<OfficerOptions> options)
{
    private readonly LockSteps steps = new(options.Value.FailuresToLock, options.Value.FirstLock, options.Value.LongestLock, options.Value.FailuresToReset);

    /// <summary>Counts a try before it is judged: whoever comes at the same time finds it taken.</summary>
    /// <returns>Whether it may be judged; the name is locked otherwise.</returns>
    public async Task<bool> ChargeAsync(string login, long now, CancellationToken cancellationToken)
    {
        var name = NameOf(login);
        var charged = await context.Database.SqlQuery<int>($"""
            INSERT INTO officer_tries (name, failures, locked_until, last_at) VALUES ({name}, 1, 0, {now})
            ON CONFLICT (name) DO UPDATE SET failures = officer_tries.failures + 1, last_at = {now}
            WHERE officer_tries.locked_until <= {now}
            RETURNING failures AS "Value"
            """).ToListAsync(cancellationToken);
        if (charged is not [var failures])
        {
            return false;
        }

        if (steps.LockAfter(failures, now) is > 0 and var lockedUntil)
        {
            // The row is ours until the transaction ends, so this is the same step.
            await context.OfficerTries.Where(row => row.Name == name).ExecuteUpdateAsync(set => set.SetProperty(row => row.LockedUntil, lockedUntil), cancellationToken);
        }

        return true;
    }

    /// <summary>Forgets the failures: the right words were given, or the officer was reset.</summary>
    public Task ForgetAsync(string login, CancellationToken cancellationToken)
    {
        var name = NameOf(login);
        return context.OfficerTries.Where(row => row.Name == name).ExecuteDeleteAsync(cancellationToken);
    }

    private byte[] NameOf(string login) => keys.NameOf("officer", login);
}
