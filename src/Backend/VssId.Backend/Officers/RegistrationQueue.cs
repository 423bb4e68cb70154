using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;

namespace VssId.Backend.Officers;

/// <summary>The registrations that wait for officers, by the time of their answer. A page costs the same however long the queue is.</summary>
internal sealed class RegistrationQueue(BackendContext context)
{
    /// <summary>A page.</summary>
    /// <param name="state">Only in this state; null = all that wait for an officer.</param>
    /// <param name="after">Where it begins: <see cref="RegistrationQueuePage.Next"/>; what cannot be read is the beginning.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<RegistrationQueuePage> ReadAsync(RegistrationState? state, string? after, CancellationToken cancellationToken)
    {
        var (time, id) = FileQueue.PositionOf(after);
        RegistrationState[] states = state is { } one ? [one] : RegistrationJudge.Waiting;
        var found = new List<QueuedRegistration>();
        // Each state goes along the index by itself; what comes first of all is among the first of each.
        foreach (var each in states)
        {
            var name = each.ToString();
            found.AddRange(await context.Registrations.FromSql($"""
                SELECT * FROM registrations WHERE state = {name} AND (answer_by, id) > ({time}, {id})
                ORDER BY answer_by, id LIMIT {FileQueue.PageSize + 1}
                """).AsNoTracking().Select(row => new QueuedRegistration(row.Id, row.State, row.Channel, row.FiledAt, row.AnswerBy, row.OfficerId)).ToListAsync(cancellationToken));
        }

        var count = await context.Registrations.Where(row => states.Contains(row.State)).Take(FileQueue.MostCounted + 1).CountAsync(cancellationToken);
        // Both databases order ids like their hexadecimal digits.
        var sorted = found.OrderBy(each => each.AnswerBy).ThenBy(each => each.Id.ToString("N"), StringComparer.Ordinal).ToList();
        QueuedRegistration[] page = [.. sorted.Take(FileQueue.PageSize)];
        return new RegistrationQueuePage(page, count, sorted.Count > FileQueue.PageSize ? string.Create(CultureInfo.InvariantCulture, $"{page[^1].AnswerBy}-{page[^1].Id:N}") : null);
    }

    /// <summary>The most urgent one that nobody has; null when there is none.</summary>
    public async Task<Guid?> NextAsync(CancellationToken cancellationToken) =>
        await context.Registrations.Where(row => row.State == RegistrationState.Filed).OrderBy(row => row.AnswerBy).ThenBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);
}
