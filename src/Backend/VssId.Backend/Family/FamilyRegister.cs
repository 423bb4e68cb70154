using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.Family;

/// <summary>Knows for whom a citizen may look things up.</summary>
internal sealed class FamilyRegister(BackendContext context, PeopleRegister people, RecordClock clock)
{
    private const int Adult = 18;

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
