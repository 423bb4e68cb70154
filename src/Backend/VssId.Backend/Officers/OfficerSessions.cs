using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Database;

namespace VssId.Backend.Officers;

/// <summary>Opens, knows and ends the sessions of officers.</summary>
internal sealed class OfficerSessions(BackendContext context, WriteGate gate, RandomNumberGenerator random, TimeProvider clock, IOptions<OfficerOptions> options)
{
    /// <summary>Opens the session of an officer, in the transaction of the request; the one he had elsewhere ends.</summary>
    /// <returns>Its token.</returns>
    public async Task<string> OpenAsync(long officer, long now, CancellationToken cancellationToken)
    {
        var token = random.NewToken();
        var hash = OfficerTokens.HashOf(token);
        var endsAt = now + options.Value.Longest.Milliseconds();
        await context.Database.ExecuteSqlAsync($"""
            INSERT INTO officer_sessions (officer_id, token_hash, opened_at, last_seen_at, ends_at) VALUES ({officer}, {hash}, {now}, {now}, {endsAt})
            ON CONFLICT (officer_id) DO UPDATE SET
                token_hash = excluded.token_hash, opened_at = excluded.opened_at, last_seen_at = excluded.last_seen_at, ends_at = excluded.ends_at
            """, cancellationToken);
        return token;
    }

    /// <summary>The officer whose token this is, if the session lives and he is not disabled; the session is then used.</summary>
    public async Task<OfficerOnDuty?> KnowAsync(string? token, CancellationToken cancellationToken)
    {
        if (OfficerTokens.HashOf(token) is not { } hash)
        {
            return null;
        }

        var now = clock.Milliseconds();
        var idle = now - options.Value.Idle.Milliseconds();
        await gate.EnterAsync(cancellationToken);
        try
        {
            var officers = await context.Database.SqlQuery<long>($"""
                UPDATE officer_sessions SET last_seen_at = {now}
                WHERE token_hash = {hash} AND last_seen_at > {idle} AND ends_at > {now}
                RETURNING officer_id AS "Value"
                """).ToListAsync(cancellationToken);
            return officers is [var id]
                ? await context.Officers.Where(officer => officer.Id == id && officer.DisabledAt == 0)
                    .Select(officer => new OfficerOnDuty(officer.Id, officer.FullName, officer.Office, officer.Role, hash)).SingleOrDefaultAsync(cancellationToken)
                : null;
        }
        finally
        {
            gate.Leave();
        }
    }

    /// <summary>Ends the session that the request came with; not one that took its place meanwhile.</summary>
    public async Task EndAsync(OfficerOnDuty officer, CancellationToken cancellationToken)
    {
        await gate.EnterAsync(cancellationToken);
        try
        {
            await context.OfficerSessions.Where(session => session.OfficerId == officer.Id && session.TokenHash == officer.TokenHash).ExecuteDeleteAsync(cancellationToken);
        }
        finally
        {
            gate.Leave();
        }
    }
}
