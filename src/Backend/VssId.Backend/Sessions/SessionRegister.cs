using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.Events;
using VssId.Backend.Notices;
using VssId.Backend.Passwords;
using VssId.Backend.People;
using VssId.Backend.Secrets;

namespace VssId.Backend.Sessions;

/// <summary>Opens, knows and ends the sessions of citizens.</summary>
internal sealed class SessionRegister(
    BackendContext context,
    Work work,
    WriteGate gate,
    EventBook events,
    NoticeDesk notices,
    PeopleRegister people,
    PasswordBook passwords,
    AuditTrail audit,
    BackendKeys keys,
    RandomNumberGenerator random,
    TimeProvider clock,
    IOptions<SessionOptions> options)
{
    private const int TokenBytes = 32;

    /// <summary>Where an account is in use other than here; null when it is not.</summary>
    public async Task<(string Channel, DateTimeOffset Since, DateTimeOffset LastSeenAt)?> ElsewhereAsync(long account, Place place, long now, CancellationToken cancellationToken)
    {
        var placeName = keys.NameOfPlace(place.Channel, place.Conversation);
        var idle = now - options.Value.Idle.Milliseconds();
        var session = await context.Sessions.AsNoTracking()
            .Where(row => row.AccountId == account && row.LastSeenAt > idle && row.EndsAt > now && row.Place != placeName)
            .Select(row => new { row.Channel, row.OpenedAt, row.LastSeenAt })
            .SingleOrDefaultAsync(cancellationToken);
        return session is null ? null : (session.Channel, Clock.Time(session.OpenedAt), Clock.Time(session.LastSeenAt));
    }

    /// <summary>Opens the session of an account, in the transaction of the request; the one it had elsewhere ends, and whoever is there is told.</summary>
    public async Task<Session> OpenAsync(long account, Place place, long now, CancellationToken cancellationToken)
    {
        var token = new byte[TokenBytes];
        random.GetBytes(token);
        var hash = SHA256.HashData(token);
        var placeName = keys.NameOfPlace(place.Channel, place.Conversation);
        var conversation = keys.Seal(Encoding.UTF8.GetBytes(place.Conversation), placeName, random);
        var endsAt = now + options.Value.Longest.Milliseconds();
        var signIn = random.Id();

        var before = await context.SignIns.Where(row => row.AccountId == account).OrderByDescending(row => row.OpenedAt).Select(row => row.Place).FirstOrDefaultAsync(cancellationToken);
        var (replaced, told) = await ReplaceAsync(account, place, placeName, now, cancellationToken);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO sessions (account_id, token_hash, channel, place, conversation, sign_in, opened_at, last_seen_at, ends_at, visits_until)
            VALUES ({account}, {hash}, {place.Channel}, {placeName}, {conversation}, {signIn}, {now}, {now}, {endsAt}, 0)
            """, cancellationToken);
        var open = nameof(SignInEnding.Open);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO sign_ins (id, account_id, channel, place, opened_at, ended_at, ending)
            VALUES ({signIn}, {account}, {place.Channel}, {placeName}, {now}, 0, {open})
            """, cancellationToken);
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO links (account_id, place, channel, conversation, used_at) VALUES ({account}, {placeName}, {place.Channel}, {conversation}, {now})
            ON CONFLICT (account_id, place) DO UPDATE SET conversation = excluded.conversation, used_at = excluded.used_at
            """, cancellationToken);

        if (before is not null && !before.AsSpan().SequenceEqual(placeName))
        {
            var notice = new NoticeGiven(NoticeKind.SignInElsewhere, NoticeRules.DayOf(Clock.Time(now)), place.Channel);
            await notices.GiveAsync(account, notice, signIn.ToString("N"), placeName, told, cancellationToken);
        }

        var person = await people.PersonOfAsync(account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(account, person.Id, "name", place.Channel, "sign-in"), cancellationToken);
        return new Session(Base64Url.EncodeToString(token), Clock.Time(endsAt), person.FullName, replaced, await passwords.StandingAsync(account, now, cancellationToken));
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
        var place = keys.NameOfPlace(channel, conversation);
        await gate.EnterAsync(cancellationToken);
        try
        {
            var accounts = await context.Database.SqlQuery<long>($"""
                UPDATE sessions SET last_seen_at = {now}
                WHERE token_hash = {hash} AND place = {place} AND last_seen_at > {idle} AND ends_at > {now}
                RETURNING account_id AS "Value"
                """).ToListAsync(cancellationToken);
            return accounts is [var account] ? new Citizen(account, hash, channel, place) : null;
        }
        finally
        {
            gate.Leave();
        }
    }

    /// <summary>Ends the session that the call came with; not one that took its place meanwhile.</summary>
    public async Task EndAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        await CloseAsync(citizen, SignInEnding.SignedOut, clock.Milliseconds(), cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    /// <summary>Ends the session that the call came with, and forgets every conversation in which the account was signed in; the others are told.</summary>
    /// <returns>Whether it was still the session of the account.</returns>
    public async Task<bool> EndAllAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        await work.BeginAsync(cancellationToken);
        if (await CloseAsync(citizen, SignInEnding.SignedOutEverywhere, now, cancellationToken) is not { } here)
        {
            return false;
        }

        var links = await context.Database.SqlQuery<Linked>($"""
            DELETE FROM links WHERE account_id = {citizen.Account}
            RETURNING channel AS "Channel", place AS "Place", conversation AS "Conversation"
            """).ToListAsync(cancellationToken);
        foreach (var link in links.Where(link => !link.Place.AsSpan().SequenceEqual(here.Place)))
        {
            if (NameOf(link.Conversation, link.Place) is { } conversation)
            {
                await events.PutAsync(
                    EventTypes.SignedOutEverywhere, link.Channel, conversation, new SessionOver(Clock.Time(now), citizen.Channel, Session: null), BackendJson.Default.SessionOver, cancellationToken);
            }
        }

        await work.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Ends the session of an account, in the transaction of the request, if it is in another place than this one; whoever is there is told.</summary>
    /// <param name="account">The account.</param>
    /// <param name="here">Blind name of the place whose session goes on.</param>
    /// <param name="channel">Channel on which the owner did what ends it.</param>
    /// <param name="type">What the other place is told: an event whose data are <see cref="SessionOver"/>.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task EndElsewhereAsync(long account, byte[] here, string channel, string type, long now, CancellationToken cancellationToken)
    {
        if (await CloseElsewhereAsync(account, here, now, cancellationToken) is { } old && NameOf(old.Conversation, old.Place) is { } conversation)
        {
            await events.PutAsync(type, old.Channel, conversation, new SessionOver(Clock.Time(now), channel, SessionOver.MarkOf(old.TokenHash)), BackendJson.Default.SessionOver, cancellationToken);
        }
    }

    /// <summary>Ends the session of an account, in the transaction of the request, unless it is in this place; every conversation but this in which the account was signed in is told.</summary>
    /// <param name="account">The account.</param>
    /// <param name="here">Blind name of the place whose session goes on and that is not told; empty for none.</param>
    /// <param name="channel">Channel on which that was done which ends it.</param>
    /// <param name="type">What the other places are told: an event whose data are <see cref="SessionOver"/>.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task EndAndTellAsync(long account, byte[] here, string channel, string type, long now, CancellationToken cancellationToken)
    {
        var closed = await CloseElsewhereAsync(account, here, now, cancellationToken);
        var told = new Dictionary<string, (Linked Link, string? Mark)>(StringComparer.Ordinal);
        foreach (var link in await context.Links.AsNoTracking().Where(row => row.AccountId == account && row.Place != here).ToListAsync(cancellationToken))
        {
            told[Convert.ToHexString(link.Place)] = (new Linked(link.Channel, link.Place, link.Conversation), null);
        }

        if (closed is not null)
        {
            told[Convert.ToHexString(closed.Place)] = (new Linked(closed.Channel, closed.Place, closed.Conversation), SessionOver.MarkOf(closed.TokenHash));
        }

        foreach (var (link, mark) in told.Values)
        {
            if (NameOf(link.Conversation, link.Place) is { } conversation)
            {
                await events.PutAsync(type, link.Channel, conversation, new SessionOver(Clock.Time(now), channel, mark), BackendJson.Default.SessionOver, cancellationToken);
            }
        }
    }

    // The session that was open in another place than this one and is over now; null when there was none, or its time was over already.
    private async Task<Ended?> CloseElsewhereAsync(long account, byte[] here, long now, CancellationToken cancellationToken)
    {
        var rows = await context.Database.SqlQuery<Ended>($"""
            DELETE FROM sessions WHERE account_id = {account} AND place <> {here}
            RETURNING channel AS "Channel", place AS "Place", conversation AS "Conversation", token_hash AS "TokenHash", sign_in AS "SignIn",
                last_seen_at AS "LastSeenAt", ends_at AS "EndsAt"
            """).ToListAsync(cancellationToken);
        if (rows is not [var old])
        {
            return null;
        }

        var over = Math.Min(old.LastSeenAt + options.Value.Idle.Milliseconds(), old.EndsAt);
        await EndSignInAsync(old.SignIn, over <= now ? SignInEnding.Expired : SignInEnding.SignedOutEverywhere, Math.Min(over, now), cancellationToken);
        return over <= now ? null : old;
    }

    // Exactly one of those who want a session gone gets its row.
    private async Task<(ReplacedSession? Session, byte[]? Told)> ReplaceAsync(long account, Place place, byte[] placeName, long now, CancellationToken cancellationToken)
    {
        var rows = await context.Database.SqlQuery<Ended>($"""
            DELETE FROM sessions WHERE account_id = {account}
            RETURNING channel AS "Channel", place AS "Place", conversation AS "Conversation", token_hash AS "TokenHash", sign_in AS "SignIn",
                last_seen_at AS "LastSeenAt", ends_at AS "EndsAt"
            """).ToListAsync(cancellationToken);
        if (rows is not [var old])
        {
            return (null, null);
        }

        var over = Math.Min(old.LastSeenAt + options.Value.Idle.Milliseconds(), old.EndsAt);
        if (over <= now)
        {
            await EndSignInAsync(old.SignIn, SignInEnding.Expired, over, cancellationToken);
            return (null, null);
        }

        if (old.Place.AsSpan().SequenceEqual(placeName))
        {
            await EndSignInAsync(old.SignIn, SignInEnding.Renewed, now, cancellationToken);
            return (null, null);
        }

        await EndSignInAsync(old.SignIn, SignInEnding.TakenOver, now, cancellationToken);
        var conversation = NameOf(old.Conversation, old.Place);
        if (conversation is not null)
        {
            await events.PutAsync(
                EventTypes.SessionTakenOver, old.Channel, conversation, new SessionOver(Clock.Time(now), place.Channel, SessionOver.MarkOf(old.TokenHash)), BackendJson.Default.SessionOver, cancellationToken);
        }

        return (new ReplacedSession(old.Channel, Clock.Time(old.LastSeenAt)), conversation is null ? null : old.Place);
    }

    private async Task<Closed?> CloseAsync(Citizen citizen, SignInEnding ending, long now, CancellationToken cancellationToken)
    {
        var rows = await context.Database.SqlQuery<Closed>($"""
            DELETE FROM sessions WHERE account_id = {citizen.Account} AND token_hash = {citizen.TokenHash}
            RETURNING place AS "Place", sign_in AS "SignIn"
            """).ToListAsync(cancellationToken);
        if (rows is not [var closed])
        {
            return null;
        }

        await EndSignInAsync(closed.SignIn, ending, now, cancellationToken);
        return closed;
    }

    private Task<int> EndSignInAsync(Guid signIn, SignInEnding ending, long at, CancellationToken cancellationToken) => context.SignIns
        .Where(row => row.Id == signIn)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Ending, ending).SetProperty(row => row.EndedAt, at), cancellationToken);

    // Sealed under a secret that was changed since, it names nobody any more: then nobody is told.
    private string? NameOf(byte[] conversation, byte[] place)
    {
        try
        {
            return Encoding.UTF8.GetString(keys.Open(conversation, place));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static byte[]? HashOf(string token)
    {
        Span<byte> bytes = stackalloc byte[TokenBytes];
        return token.Length == 43 && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == TokenBytes
            ? SHA256.HashData(bytes)
            : null;
    }

    private sealed record Ended(string Channel, byte[] Place, byte[] Conversation, byte[] TokenHash, Guid SignIn, long LastSeenAt, long EndsAt);

    private sealed record Closed(byte[] Place, Guid SignIn);

    private sealed record Linked(string Channel, byte[] Place, byte[] Conversation);
}
