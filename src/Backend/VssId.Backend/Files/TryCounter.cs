using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.Secrets;

namespace VssId.Backend.Files;

/// <summary>Counts what a channel's user tries in vain, a day at a time (R52). The try is paid before it is judged, and given back when it was right: both ways cost the same statements.</summary>
internal sealed class TryCounter(BackendContext context, BackendKeys keys, TimeProvider clock)
{
    private static readonly long Day = TimeSpan.FromDays(1).Milliseconds();

    /// <summary>Pays a try.</summary>
    /// <param name="what">What is tried; it has a count of its own.</param>
    /// <param name="place">Who tries.</param>
    /// <param name="most">Tries in a day.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Name of the count and tries so far; null when there are none left.</returns>
    public async Task<(byte[] Name, int Tries)?> PayAsync(string what, Place place, int most, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var freeAt = now + Day;
        var name = keys.NameOf(what, $"{place.Channel} {place.Source}");
        var charged = await context.Database.SqlQuery<int>($"""
            INSERT INTO file_tries (name, tries, free_at) VALUES ({name}, 1, {freeAt})
            ON CONFLICT (name) DO UPDATE SET
                tries = CASE WHEN file_tries.free_at <= {now} THEN 1 ELSE file_tries.tries + 1 END,
                free_at = CASE WHEN file_tries.free_at <= {now} THEN excluded.free_at ELSE file_tries.free_at END
            WHERE file_tries.free_at <= {now} OR file_tries.tries < {most}
            RETURNING tries AS "Value"
            """).ToListAsync(cancellationToken);
        return charged is [var tries] ? (name, tries) : null;
    }

    /// <summary>Gives tries back.</summary>
    public Task GiveBackAsync(byte[] name, int tries, CancellationToken cancellationToken) =>
        context.FileTries.Where(row => row.Name == name).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tries, row => row.Tries - tries), cancellationToken);
}
