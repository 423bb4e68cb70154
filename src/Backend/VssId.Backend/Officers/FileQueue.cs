using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client.Files;
using VssId.Backend.Database;
using VssId.Backend.Files;

namespace VssId.Backend.Officers;

/// <summary>The files that wait for officers, by the time of their answer. A page costs the same however long the queue is.</summary>
internal sealed class FileQueue(BackendContext context)
{
    /// <summary>Files on a page.</summary>
    public const int PageSize = 20;

    /// <summary>More are not counted.</summary>
    public const int MostCounted = 1_000;

    /// <summary>A page.</summary>
    /// <param name="kind">Only of this kind.</param>
    /// <param name="state">Only in this state; null = all that wait for something.</param>
    /// <param name="after">Where it begins: <see cref="QueuePage.Next"/>; what cannot be read is the beginning.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<QueuePage> ReadAsync(FileKind? kind, FileState? state, string? after, CancellationToken cancellationToken)
    {
        var (time, id) = PositionOf(after);
        var states = state is { } one ? [one] : FileDesk.Open;
        var kinds = kind is { } only ? [only] : Enum.GetValues<FileKind>();
        var found = new List<QueuedFile>();
        // Each state and kind goes along the index by itself; what comes first of all is among the first of each.
        foreach (var each in states)
        {
            var (name, wanted) = (each.ToString(), kind?.ToString() ?? string.Empty);
            found.AddRange(await context.Files.FromSql($"""
                SELECT * FROM files WHERE state = {name} AND ({wanted} = '' OR kind = {wanted}) AND (answer_by, id) > ({time}, {id})
                ORDER BY answer_by, id LIMIT {PageSize + 1}
                """).AsNoTracking().Select(row => new QueuedFile(row.Id, row.Kind, row.Field, row.State, row.FiledAt, row.AnswerBy, row.OfficerId)).ToListAsync(cancellationToken));
        }

        var count = await context.Files.Where(row => states.Contains(row.State) && kinds.Contains(row.Kind)).Take(MostCounted + 1).CountAsync(cancellationToken);
        // Both databases order ids like their hexadecimal digits.
        var sorted = found.OrderBy(file => file.AnswerBy).ThenBy(file => file.Id.ToString("N"), StringComparer.Ordinal).ToList();
        QueuedFile[] page = [.. sorted.Take(PageSize)];
        return new QueuePage(page, count, sorted.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].AnswerBy}-{page[^1].Id:N}") : null);
    }

    /// <summary>A place in a queue; the beginning when it cannot be read.</summary>
    public static (long Time, Guid Id) PositionOf(string? after) =>
        after?.Split('-') is [var time, var id] && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && Guid.TryParseExact(id, "N", out var guid)
            ? (at, guid)
            : (0, Guid.Empty);
}
