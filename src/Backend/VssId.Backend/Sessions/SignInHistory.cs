using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Database;

namespace VssId.Backend.Sessions;

/// <summary>Shows citizens where their account was signed in.</summary>
internal sealed class SignInHistory(BackendContext context, Work work, AuditTrail audit, TimeProvider clock, IOptions<SessionOptions> options)
{
    private const int Shown = 10;

    /// <summary>The last sign-ins of the citizen, the latest first.</summary>
    public async Task<PastSignIns> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        await work.BeginAsync(cancellationToken);
        var session = await context.Sessions.AsNoTracking()
            .Where(row => row.AccountId == citizen.Account)
            .Select(row => new { row.SignIn, row.LastSeenAt, row.EndsAt, row.TokenHash, row.Place })
            .SingleOrDefaultAsync(cancellationToken);
        var rows = await context.SignIns.AsNoTracking()
            .Where(row => row.AccountId == citizen.Account)
            .OrderByDescending(row => row.OpenedAt)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        var person = await context.Accounts.Where(account => account.Id == citizen.Account).Select(account => account.PersonId).SingleAsync(cancellationToken);
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, "sign-ins", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);

        var here = session is not null && session.TokenHash.AsSpan().SequenceEqual(citizen.TokenHash) ? session.Place : [];
        var isLive = session is not null && session.LastSeenAt + options.Value.Idle.Milliseconds() > now && session.EndsAt > now;
        return new PastSignIns([.. rows.Select(row => new PastSignIn(
            row.Channel,
            Clock.Time(row.OpenedAt),
            row.Ending is SignInEnding.Open && !(isLive && row.Id == session!.SignIn) ? SignInEnding.Expired : row.Ending,
            row.EndedAt == 0 ? null : Clock.Time(row.EndedAt),
            row.Place.AsSpan().SequenceEqual(here)))]);
    }
}
