using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client.Family;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.Family;

/// <summary>Knows for whom a citizen may look things up.</summary>
internal sealed class FamilyRegister(BackendContext context, Work work, PeopleRegister people, AuditTrail audit, RecordClock clock)
{
    private const int Adult = 18;
    private const int MostChildren = 20;

    /// <summary>The children of a citizen.</summary>
    public async Task<FamilyMembers> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var own = await people.PersonIdOfAsync(citizen.Account, cancellationToken);
        var children = await ChildrenAsync(own, cancellationToken);
        foreach (var (child, _) in children)
        {
            await audit.WriteAsync(new AuditEntry(citizen.Account, child, "family", citizen.Channel, "asked by citizen"), cancellationToken);
        }

        await work.CommitAsync(cancellationToken);
        return new FamilyMembers([.. children.Select(child => child.Member)]);
    }

    /// <summary>The children of a person with the ids of their own records, the oldest first, for a reader that writes its look down itself.</summary>
    public async Task<IReadOnlyList<(long Child, FamilyMember Member)>> ChildrenAsync(long guardian, CancellationToken cancellationToken)
    {
        var bornAfter = BornAfter;
        var rows = await context.Guardianships.AsNoTracking()
            .Where(row => row.GuardianId == guardian && row.Child!.BirthDate > bornAfter)
            .OrderBy(row => row.Child!.BirthDate).ThenBy(row => row.Id)
            .Take(MostChildren)
            .Select(row => new { row.Id, row.ChildId, row.Child!.FullName, row.Child.BirthDate, row.Child.Sex })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.ChildId, new FamilyMember(row.Id.ToString(CultureInfo.InvariantCulture), row.FullName, row.BirthDate, row.Sex)))];
    }

    /// <summary>The person whose data a look-up is about.</summary>
    /// <param name="citizen">Who asks.</param>
    /// <param name="of">Id of a child; null for the citizen.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>Id of the person; null when there is no such child of this citizen, or it is 18.</returns>
    public async Task<long?> PersonAsync(Citizen citizen, string? of, CancellationToken cancellationToken)
    {
        var own = await people.PersonIdOfAsync(citizen.Account, cancellationToken);
        if (of is null)
        {
            return own;
        }

        if (!long.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return null;
        }

        var bornAfter = BornAfter;
        return await context.Guardianships
            .Where(row => row.Id == id && row.GuardianId == own && row.Child!.BirthDate > bornAfter)
            .Select(row => (long?)row.ChildId)
            .SingleOrDefaultAsync(cancellationToken);
    }

    private DateOnly BornAfter => clock.Today.AddYears(-Adult);
}
