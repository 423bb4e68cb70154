using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Sessions;

namespace VssId.Backend.Rights;

/// <summary>Shows citizens who looked at their data.</summary>
internal sealed class LookRegister(BackendContext context, Work work, PeopleRegister people, AuditTrail audit, TimeProvider clock)
{
    private const int Shown = 20;

    // What an account can have is bounded by its limits; this bounds what is counted all the same.
    private const int MostCounted = 10_000;

    /// <summary>The latest looks, and how many were those of officers.</summary>
    public async Task<Looks> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        var yearAgo = clock.GetUtcNow().AddMonths(-12).ToUnixTimeMilliseconds();
        await work.BeginAsync(cancellationToken);
        // Each row about somebody's data names the account: their own as whoever reads, those of officers as whom it is about.
        var rows = await context.AuditRows.AsNoTracking()
            .Where(row => row.AccountId == citizen.Account)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Sequence)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        var officers = await context.AuditRows
            .Where(row => row.AccountId == citizen.Account && row.At > yearAgo && row.Channel == AuditEntry.Office)
            .Take(MostCounted)
            .CountAsync(cancellationToken);
        var person = await people.PersonIdOfAsync(citizen.Account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, "looks", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new Looks([.. rows.Select(row => row.ToLook())], officers);
    }
}
