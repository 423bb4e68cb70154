using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;
using VssId.Backend.Secrets;

namespace VssId.Backend.Messages;

/// <summary>Takes messages in the transaction that makes them, and hands them out after it.</summary>
internal sealed class Outbox(BackendContext context, Work work, WriteGate gate, OutboxSignal signal, BackendKeys keys, RandomNumberGenerator random, TimeProvider clock)
{
    // As long as the longest phone number (E.164) with its plus: a row tells by its length nothing about whom it is for.
    private const int PhoneLength = 16;

    private static readonly long FirstWait = TimeSpan.FromSeconds(2).Milliseconds();

    /// <summary>Puts a message in.</summary>
    /// <param name="phone">Phone, <c>+84…</c>; null for a message that nobody gets, which costs the same work.</param>
    /// <param name="text">The text.</param>
    /// <param name="now">The time.</param>
    /// <param name="expiresAt">When it is of no use any more.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task PutAsync(string? phone, string text, long now, long expiresAt, CancellationToken cancellationToken)
    {
        var id = random.Id();
        var content = keys.Seal(Encoding.UTF8.GetBytes((phone ?? string.Empty).PadRight(PhoneLength) + text), id.ToByteArray(), random);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO outbox (id, content, due_at, expires_at, taken_at, failures) VALUES ({id}, {content}, {now}, {expiresAt}, 0, 0)", cancellationToken);
        work.AfterCommit(() => signal.Raise(id));
    }

    /// <summary>Messages that are due and nobody took: of a process that died, or to be tried again.</summary>
    public Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        return context.Outbox.Where(row => row.TakenAt == 0 && row.DueAt <= now && row.ExpiresAt > now).OrderBy(row => row.DueAt).Select(row => row.Id).Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Takes a message out for sending; exactly one caller gets it.</summary>
    /// <returns>Null when it is taken, not due or no longer of use, or when it is for nobody.</returns>
    public async Task<TextMessage?> TakeAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var rows = await AloneAsync(
            () => context.Database.SqlQuery<Taken>($"""
                UPDATE outbox SET taken_at = {now} WHERE id = {id} AND taken_at = 0 AND due_at <= {now} AND expires_at > {now}
                RETURNING content AS "Content"
                """).ToListAsync(cancellationToken),
            cancellationToken);
        if (rows is not [var row])
        {
            return null;
        }

        var content = Encoding.UTF8.GetString(keys.Open(row.Content, id.ToByteArray()));
        var phone = content[..PhoneLength].TrimEnd();
        if (phone.Length > 0)
        {
            return new TextMessage(phone, content[PhoneLength..], id.ToString("N"));
        }

        await RemoveAsync(id, cancellationToken);
        return null;
    }

    /// <summary>Removes a message that needs nothing more.</summary>
    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        AloneAsync(() => context.Outbox.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);

    /// <summary>Gives a message back that was surely not sent; it waits longer each time.</summary>
    public Task GiveBackAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        return AloneAsync(
            () => context.Database.ExecuteSqlAsync(
                $"UPDATE outbox SET taken_at = 0, failures = failures + 1, due_at = {now} + {FirstWait} * (failures + 1) WHERE id = {id}", cancellationToken),
            cancellationToken);
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

    private sealed record Taken(byte[] Content);
}
