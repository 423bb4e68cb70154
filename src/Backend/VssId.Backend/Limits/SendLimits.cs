using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;
using VssId.Backend.Database;

namespace VssId.Backend.Limits;

/// <summary>Codes for an account, and to a phone: 60 s apart, 5 an hour, 10 a day (R6).</summary>
internal sealed class SendLimits(BackendContext context, IOptions<OtpOptions> options)
{
    private static readonly long Hour = TimeSpan.FromHours(1).Milliseconds();
    private static readonly long Day = TimeSpan.FromDays(1).Milliseconds();

    // The numbers are checked options, never words of a caller.
    private readonly string take = string.Create(CultureInfo.InvariantCulture, $$"""
        INSERT INTO send_limits (name, sent1, sent2, sent3, sent4, sent5, sent6, sent7, sent8, sent9, sent10)
        VALUES ({0}, {1}, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        ON CONFLICT (name) DO UPDATE SET
            sent10 = send_limits.sent9, sent9 = send_limits.sent8, sent8 = send_limits.sent7, sent7 = send_limits.sent6, sent6 = send_limits.sent5,
            sent5 = send_limits.sent4, sent4 = send_limits.sent3, sent3 = send_limits.sent2, sent2 = send_limits.sent1, sent1 = {1}
        WHERE send_limits.sent1 <= {2}
            AND send_limits.sent{{options.Value.SendsPerHour}} <= {3}
            AND send_limits.sent{{options.Value.SendsPerDay}} <= {4}
        """);

    private readonly string ask = string.Create(CultureInfo.InvariantCulture, $$"""
        SELECT sent1 AS "Last", sent{{options.Value.SendsPerHour}} AS "HourAgo", sent{{options.Value.SendsPerDay}} AS "DayAgo" FROM send_limits WHERE name = {0}
        """);

    /// <summary>Takes one send.</summary>
    /// <returns>Null when it is granted, else when one is free again.</returns>
    public async Task<DateTimeOffset?> TakeAsync(byte[] name, long now, CancellationToken cancellationToken)
    {
        var gap = options.Value.SendGap.Milliseconds();
        if (await context.Database.ExecuteSqlRawAsync(take, [name, now, now - gap, now - Hour, now - Day], cancellationToken) == 1)
        {
            return null;
        }

        var marks = (await context.Database.SqlQueryRaw<Marks>(ask, name).ToListAsync(cancellationToken)).Single();
        return Clock.Time(Math.Max(marks.Last + gap, Math.Max(marks.HourAgo + Hour, marks.DayAgo + Day)));
    }

    /// <summary>Keeps others who deal with this account or phone waiting until the transaction is over.</summary>
    public Task HoldAsync(byte[] name, CancellationToken cancellationToken) => context.Database.ExecuteSqlAsync($"""
        INSERT INTO send_limits (name, sent1, sent2, sent3, sent4, sent5, sent6, sent7, sent8, sent9, sent10) VALUES ({name}, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        ON CONFLICT (name) DO UPDATE SET sent1 = send_limits.sent1
        """, cancellationToken);

    private sealed record Marks(long Last, long HourAgo, long DayAgo);
}
