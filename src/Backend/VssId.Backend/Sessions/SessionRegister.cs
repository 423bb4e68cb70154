using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Secrets;

namespace VssId.Backend.Sessions;

/// <summary>Opens, knows and ends the sessions of citizens.</summary>
internal sealed class SessionRegister(
    BackendContext context,
    WriteGate gate,
    PeopleRegister people,
    AuditTrail audit,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<SessionOptions> options)
{
    private const int TokenBytes = 32;

    /// <summary>Opens the session of an account, in the transaction of the request; the one it had elsewhere ends.</summary>
    public async Task<Session> OpenAsync(long account, Place place, long now, CancellationToken cancellationToken)
    {
        var token = new byte[TokenBytes];
        random.GetBytes(token);
        var hash = SHA256.HashData(token);
        var placeName = PlaceName(place.Channel, place.Conversation);
        var endsAt = now + options.Value.Longest.Milliseconds();
        var idle = now - options.Value.Idle.Milliseconds();

        var replaced = await context.Sessions.AsNoTracking()
            .Where(session => session.AccountId == account && session.LastSeenAt > idle && session.EndsAt > now && session.Place != placeName)
            .Select(session => new { session.Channel, session.LastSeenAt })
            .SingleOrDefaultAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO sessions (account_id, token_hash, channel, place, opened_at, last_seen_at, ends_at)
            VALUES ({account}, {hash}, {place.Channel}, {placeName}, {now}, {now}, {endsAt})
            ON CONFLICT (account_id) DO UPDATE SET
                token_hash = excluded.token_hash, channel = excluded.channel, place = excluded.place,
                opened_at = excluded.opened_at, last_seen_at = excluded.last_seen_at, ends_at = excluded.ends_at
            """, cancellationToken);

        var person = await people.PersonOfAsync(account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(account, person.Id, "name", place.Channel, "sign-in"), cancellationToken);
        return new Session(
            Base64Url.EncodeToString(token),
            Clock.Time(endsAt),
            person.FullName,
            replaced is null ? null : new ReplacedSession(replaced.Channel, Clock.Time(replaced.LastSeenAt)));
    }

    /// <summary>The citizen whose token this is, if the session lives and the call comes from its place; the session is then used.</summary>
    public async Task<Citizen?> KnowAsync(string token, string channel, string conversation, CancellationToken cancellationToken)
    {
        if (HashOf(token) is not { } hash)
        {
            return null;
        }

        var now = clock.Milliseconds();
        var idle = now - options.Value.Idle.Milliseconds();
        var place = PlaceName(channel, conversation);
        await gate.EnterAsync(cancellationToken);
        try
        {
            var accounts = await context.Database.SqlQuery<long>($"""
                UPDATE sessions SET last_seen_at = {now}
                WHERE token_hash = {hash} AND place = {place} AND last_seen_at > {idle} AND ends_at > {now}
                RETURNING account_id AS "Value"
                """).ToListAsync(cancellationToken);
            return accounts is [var account] ? new Citizen(account, hash, channel) : null;
        }
        finally
        {
            gate.Leave();
        }
    }

    /// <summary>Ends the session that the call came with; not one that took its place meanwhile.</summary>
    public async Task EndAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        try
        {
            await context.Sessions.Where(session => session.AccountId == citizen.Account && session.TokenHash == citizen.TokenHash).ExecuteDeleteAsync(cancellationToken);
        }
        finally
        {
            gate.Leave();
        }
    }

    private static byte[]? HashOf(string token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        return token.Length == 43 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == TokenBytes
            ? SHA256.HashData(bytes)
            : null;
    }

    private byte[] PlaceName(string channel, string conversation) => keys.NameOf("place", $"{channel} {conversation}");
}
