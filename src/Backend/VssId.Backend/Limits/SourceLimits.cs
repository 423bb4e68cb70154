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
        await TakeAccountAsync(source, account, 1, now, cancellationToken) is { } number
            ? await TakeSlotAsync(source, (int)(number % options.Value.SendsPerSource), now, cancellationToken)
            : await FreeAccountAtAsync(source, cancellationToken);

    /// <summary>Takes one page that is opened by a link: it counts among the accounts of the source, and has a ring of its own, for it sends nothing.</summary>
    /// <param name="source">Blind name of the source.</param>
    /// <param name="pages">Blind name of its pages.</param>
    /// <param name="account">Blind name of the account.</param>
    /// <param name="most">Pages in 5 minutes.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Null when it is granted, else when one is free again.</returns>
    public async Task<DateTimeOffset?> TakePageAsync(byte[] source, byte[] pages, byte[] account, int most, long now, CancellationToken cancellationToken) =>
        await TakeAccountAsync(source, account, 0, now, cancellationToken) is null ? await FreeAccountAtAsync(source, cancellationToken)
        : await TakeAccountAsync(pages, pages, 1, now, cancellationToken) is { } number ? await TakeSlotAsync(pages, (int)(number % most), now, cancellationToken)
        : await FreeAccountAtAsync(pages, cancellationToken);

    /// <summary>Moves the account to the front; the one that falls out must be a day old.</summary>
    /// <returns>Number of this send; null when the source has three other accounts.</returns>
    private async Task<long?> TakeAccountAsync(byte[] source, byte[] account, int sends, long now, CancellationToken cancellationToken)
    {
        var dayAgo = now - Day;
        var numbers = await context.Database.SqlQuery<long>($"""
            INSERT INTO source_limits (name, account1, at1, account2, at2, account3, at3, sends)
            VALUES ({source}, {account}, {now}, {Nobody}, 0, {Nobody}, 0, {sends})
            ON CONFLICT (name) DO UPDATE SET
                account3 = CASE WHEN {account} IN (source_limits.account1, source_limits.account2) THEN source_limits.account3 ELSE source_limits.account2 END,
                at3 = CASE WHEN {account} IN (source_limits.account1, source_limits.account2) THEN source_limits.at3 ELSE source_limits.at2 END,
                account2 = CASE WHEN {account} = source_limits.account1 THEN source_limits.account2 ELSE source_limits.account1 END,
                at2 = CASE WHEN {account} = source_limits.account1 THEN source_limits.at2 ELSE source_limits.at1 END,
                account1 = {account},
                at1 = {now},
                sends = source_limits.sends + {sends}
            WHERE {account} IN (source_limits.account1, source_limits.account2, source_limits.account3) OR source_limits.at3 <= {dayAgo}
            RETURNING sends AS "Value"
            """).ToListAsync(cancellationToken);
        return numbers is [var number] ? number : null;
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
