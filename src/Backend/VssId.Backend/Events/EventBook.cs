using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Database;
using VssId.Backend.Delivery;
using VssId.Backend.Secrets;

namespace VssId.Backend.Events;

/// <summary>Takes events in the transaction that makes them true, and hands them out until the bot has them.</summary>
internal sealed class EventBook(
    BackendContext context, Work work, WriteGate gate, Signal<EventBook> signal, BackendKeys keys, RandomNumberGenerator random, TimeProvider clock, IOptions<EventOptions> options)
    : IBook
{
    private const int MostDoublings = 6;

    /// <summary>Puts an event in.</summary>
    /// <param name="type">One of <see cref="EventTypes"/>.</param>
    /// <param name="channel">Channel of the conversation.</param>
    /// <param name="conversation">Id of the conversation it is for.</param>
    /// <param name="data">What the type says about it.</param>
    /// <param name="json">How the data are written.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <param name="leavesAt">When it is to leave; at once by default.</param>
    public async Task PutAsync<T>(
        string type, string channel, string conversation, T data, JsonTypeInfo<T> json, CancellationToken cancellationToken, long leavesAt = 0)
    {
        var id = random.Id();
        var now = clock.Milliseconds();
        var dueAt = Math.Max(now, leavesAt);
        var happened = new BackendEvent(id, type, Clock.Time(now), channel, conversation, JsonSerializer.SerializeToElement(data, json));
        var content = keys.Seal(JsonSerializer.SerializeToUtf8Bytes(happened, BackendJson.Default.BackendEvent), id.ToByteArray(), random);
        await context.Database.ExecuteSqlAsync($"INSERT INTO events (id, content, due_at, failures) VALUES ({id}, {content}, {dueAt}, 0)", cancellationToken);
        if (dueAt <= now)
        {
            work.AfterCommit(() => signal.Raise(id));
        }
    }

    /// <inheritdoc/>
    public Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        return context.Events.Where(row => row.DueAt <= now).OrderBy(row => row.DueAt).Select(row => row.Id).Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Takes an event for sending; until the send is surely over nobody else gets it.</summary>
    /// <returns>Null when it is taken, or not due.</returns>
    public async Task<TakenEvent?> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var free = now + (2 * options.Value.Timeout).Milliseconds();
        var rows = await AloneAsync(
            () => context.Database.SqlQuery<Taken>($"""
                UPDATE events SET due_at = {free} WHERE id = {id} AND due_at <= {now}
                RETURNING content AS "Content", failures AS "Failures"
                """).ToListAsync(cancellationToken),
            cancellationToken);
        return rows is [var row] ? new TakenEvent(keys.Open(row.Content, id.ToByteArray()), row.Failures) : null;
    }

    /// <summary>Removes an event that the bot has.</summary>
    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        AloneAsync(() => context.Events.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>Puts an event back that the bot does not have, or nobody knows; it waits longer each time.</summary>
    public Task PutBackAsync(Guid id, int failures, CancellationToken cancellationToken)
    {
        var dueAt = clock.Milliseconds() + WaitAfter(failures);
        return AloneAsync(
            () => context.Database.ExecuteSqlAsync($"UPDATE events SET failures = failures + 1, due_at = {dueAt} WHERE id = {id}", cancellationToken), cancellationToken);
    }

    // A bot that comes back must not be met by all events in the same moment.
    private long WaitAfter(int failures)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        random.GetBytes(bytes);
        var wait = options.Value.FirstWait.TotalMilliseconds * Math.Pow(2, Math.Min(failures, MostDoublings));
        return (long)(wait * (1 + (BitConverter.ToUInt16(bytes) / (2.0 * ushort.MaxValue))));
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        try
        {
            return await write();
        }
        finally
        {
            gate.Leave();
        }
    }

    private sealed record Taken(byte[] Content, int Failures);
}
