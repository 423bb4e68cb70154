using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Audit;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Files;
using VssId.Backend.Locations;

namespace VssId.Backend.Registrations;

/// <summary>Finds the number of social insurance of somebody who knows name, date of birth and personal number, as the public search of the portal does.</summary>
internal sealed class NumberFinder(BackendContext context, Work work, TryCounter tries, AuditTrail audit, IOptions<RegistrationOptions> options)
{
    /// <summary>Searches, in the transaction of the request. What is found and what is not goes the same way: the try is paid before, and given back.</summary>
    public async Task<FoundNumber> FindAsync(NumberSearch search, CancellationToken cancellationToken)
    {
        var most = options.Value.Tries;
        if (await tries.PayAsync("searches of source", search.Place, most, cancellationToken) is not (var name, var paid))
        {
            work.Refuse();
            return new FoundNumber(Number: null, TriesLeft: 0);
        }

        var person = await context.People.AsNoTracking().SingleOrDefaultAsync(row => row.PersonalNumber == search.DocumentNumber, cancellationToken);
        var isFound = person is { BhxhNumber: not null } && person.BirthDate == search.BirthDate
            && string.Equals(Folding.Fold(person.FullName), Folding.Fold(search.FullName), StringComparison.Ordinal);
        await tries.GiveBackAsync(name, isFound ? 1 : 0, cancellationToken);
        await audit.WriteAsync(new AuditEntry(0, isFound ? person!.Id : 0, "number search", search.Place.Channel, isFound ? "found" : "not found"), cancellationToken);
        return isFound ? new FoundNumber(person!.BhxhNumber, TriesLeft: null) : new FoundNumber(Number: null, most - paid);
    }
}
