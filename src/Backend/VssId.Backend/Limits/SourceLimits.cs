using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;
using VssId.Backend.Database;

namespace VssId.Backend.Limits;

/// <summary>What one source may cause: codes for 3 accounts a day, and 25 codes in 5 minutes (R8).</summary>
internal sealed class SourceLimits(BackendContext context, IOptions<OtpOptions> options)
{
    private static readonly long Day = TimeSpan.FromDays(1).Milliseconds();
    private static readonly long Window = TimeSpan.FromMinutes(5).Milliseconds();

    // A name of no account: as long as the others, and no hash gives it.
    private static readonly byte[] Nobody = new byte[32];

    /// <summary>Takes one send.</summary>
    /// <returns>Null when it is granted, else when one is free again.</returns>
    public async Task<DateTimeOffset?> TakeAsync(byte[] source, byte[] account, long now, CancellationToken cancellationToken) =>
        await TakeAccountAsync(source, account, now, cancellationToken) is { } number
            ? await TakeSlotAsync(source, (int)(number % options.Value.SendsPerSource), now, cancellationToken)
            : await FreeAccountAtAsync(source, cancellationToken);

    /// <summary>Moves the account to the front; the one that falls out must be a day old.</summary>
    /// <returns>Number of this send; null when the source has three other accounts.</returns>
    private async Task<long?> TakeAccountAsync(byte[] source, byte[] account, long now, CancellationToken cancellationToken)
    {
        var dayAgo = now - Day;
        var sends = await context.Database.SqlQuery<long>($"""
            INSERT INTO source_limits (name, account1, at1, account2, at2, account3, at3, sends)
            VALUES ({source}, {account}, {now}, {Nobody}, 0, {Nobody}, 0, 1)
            ON CONFLICT (name) DO UPDATE SET
                account3 = CASE WHEN {account} IN (source_limits.account1, source_limits.account2) THEN source_limits.account3 ELSE source_limits.account2 END,
                at3 = CASE WHEN {account} IN (source_limits.account1, source_limits.account2) THEN source_limits.at3 ELSE source_limits.at2 END,
                account2 = CASE WHEN {account} = source_limits.account1 THEN source_limits.account2 ELSE source_limits.account1 END,
                at2 = CASE WHEN {account} = source_limits.account1 THEN source_limits.at2 ELSE source_limits.at1 END,
                account1 = {account},
                at1 = {now},
                sends = source_limits.sends + 1
            WHERE {account} IN (source_limits.account1, source_limits.account2, source_limits.account3) OR source_limits.at3 <= {dayAgo}
            RETURNING sends AS "Value"
            """).ToListAsync(cancellationToken);
        return sends is [var number] ? number : null;
    }

    private async Task<DateTimeOffset?> TakeSlotAsync(byte[] source, int slot, long now, CancellationToken cancellationToken)
    {
        var windowAgo = now - Window;
        var taken = await context.Database.ExecuteSqlAsync($"""
            INSERT INTO source_sends (name, slot, sent_at) VALUES ({source}, {slot}, {now})
            ON CONFLICT (name, slot) DO UPDATE SET sent_at = {now} WHERE source_sends.sent_at <= {windowAgo}
            """, cancellationToken);
        if (taken == 1)
        {
            return null;
        }

        var sentAt = await context.SourceSends.Where(send => send.Name == source && send.Slot == slot).Select(send => send.SentAt).SingleAsync(cancellationToken);
        return Clock.Time(sentAt + Window);
    }

    private async Task<DateTimeOffset?> FreeAccountAtAsync(byte[] source, CancellationToken cancellationToken)
    {
        var at3 = await context.SourceLimits.Where(limit => limit.Name == source).Select(limit => limit.At3).SingleAsync(cancellationToken);
        return Clock.Time(at3 + Day);
    }
}
