using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Database;
using VssId.Backend.Delivery;
using VssId.Backend.Secrets;

namespace VssId.Backend.Messages;

/// <summary>Takes messages in the transaction that makes them, and hands them out after it.</summary>
internal sealed class Outbox(
    BackendContext context, Work work, WriteGate gate, Signal<Outbox> signal, BackendKeys keys, RandomNumberGenerator random, TimeProvider clock, IOptions<EmailOptions> email)
    : IBook
{
    // As long as the longest phone number (E.164) with its plus: a row tells by its length nothing about whom it is for.
    private const int PhoneLength = 16;

    // As long as the longest address (RFC 5321, 4.5.3.1.3 without its brackets), for the same reason.
    private const int AddressLength = 254;

    private const char IsText = 't';

    private const char IsEmail = 'e';

    private static readonly long FirstWait = TimeSpan.FromSeconds(2).Milliseconds();

    /// <summary>Puts a text message in.</summary>
    /// <param name="phone">Phone, <c>+84…</c>; null for a message that nobody gets, which costs the same work.</param>
    /// <param name="text">The text.</param>
    /// <param name="dueAt">When it is to leave: now, or later.</param>
    /// <param name="expiresAt">When it is of no use any more.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task PutAsync(string? phone, string text, long dueAt, long expiresAt, CancellationToken cancellationToken) =>
        InsertAsync(IsText + (phone ?? string.Empty).PadRight(PhoneLength) + text, dueAt, expiresAt, cancellationToken);

    /// <summary>Puts an e-mail in. Where there is no mail server nothing happens.</summary>
    /// <param name="address">Address, at most 254 characters; null for nobody.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="dueAt">When it is to leave: now, or later.</param>
    /// <param name="expiresAt">When it is of no use any more.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public Task PutEmailAsync(string? address, string subject, string text, long dueAt, long expiresAt, CancellationToken cancellationToken) =>
        address is null || !email.Value.IsOn ? Task.CompletedTask : InsertAsync(IsEmail + address.PadRight(AddressLength) + subject + '\n' + text, dueAt, expiresAt, cancellationToken);

    /// <inheritdoc/>
    public Task<List<Guid>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        return context.Outbox.Where(row => row.TakenAt == 0 && row.DueAt <= now && row.ExpiresAt > now).OrderBy(row => row.DueAt).Select(row => row.Id).Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Takes a message out for sending; exactly one caller gets it.</summary>
    /// <returns>Null when it is taken, not due or no longer of use, or when it is for nobody.</returns>
    public async Task<OutboxMessage?> TakeAsync(Guid id, CancellationToken cancellationToken)
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

        if (MessageIn(Encoding.UTF8.GetString(keys.Open(row.Content, id.ToByteArray())), id.ToString("N")) is { } message)
        {
            return message;
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
                $"UPDATE outbox SET taken_at = 0, failures = failures + 1, due_at = {now} + {FirstWait} * (failures + 1) * (failures + 1) WHERE id = {id}", cancellationToken),
            cancellationToken);
    }

    private static OutboxMessage? MessageIn(string content, string reference) => content[0] switch
    {
        IsText => content[1..(1 + PhoneLength)].TrimEnd() is { Length: > 0 } phone ? new TextMessage(phone, content[(1 + PhoneLength)..], reference) : null,
        IsEmail when content[(1 + AddressLength)..].Split('\n', 2) is [var subject, var text] => new EmailMessage(content[1..(1 + AddressLength)].TrimEnd(), subject, text, reference),
        _ => throw new CryptographicException("The content is of no kind that is known."),
    };

    private async Task InsertAsync(string content, long dueAt, long expiresAt, CancellationToken cancellationToken)
    {
        var id = random.Id();
        var sealedContent = keys.Seal(Encoding.UTF8.GetBytes(content), id.ToByteArray(), random);
        await context.Database.ExecuteSqlAsync(
            $"INSERT INTO outbox (id, content, due_at, expires_at, taken_at, failures) VALUES ({id}, {sealedContent}, {dueAt}, {expiresAt}, 0, 0)", cancellationToken);
        if (dueAt <= clock.Milliseconds())
        {
            work.AfterCommit(() => signal.Raise(id));
        }
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
