using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Client.Notices;
using VssId.Backend.Database;
using VssId.Backend.People;
using VssId.Backend.Sessions;

namespace VssId.Backend.Notices;

/// <summary>Shows citizens which conversations get their notices, and forgets those they do not want.</summary>
internal sealed class LinkRegister(BackendContext context, Work work, PeopleRegister people, AuditTrail audit)
{
    private const int Shown = 50;

    /// <summary>The conversations, the latest first.</summary>
    public async Task<LinkedPlaces> ReadAsync(Citizen citizen, CancellationToken cancellationToken)
    {
        await work.BeginAsync(cancellationToken);
        var links = await context.Links.AsNoTracking()
            .Where(link => link.AccountId == citizen.Account)
            .OrderByDescending(link => link.UsedAt)
            .Take(Shown)
            .ToListAsync(cancellationToken);
        var person = await people.PersonIdOfAsync(citizen.Account, cancellationToken);
        await audit.WriteAsync(new AuditEntry(citizen.Account, person, "links", citizen.Channel, "asked by citizen"), cancellationToken);
        await work.CommitAsync(cancellationToken);
        return new LinkedPlaces([.. links.Select(link => new LinkedPlace(
            Base64Url.EncodeToString(link.Place), link.Channel, Clock.Time(link.UsedAt), link.Place.AsSpan().SequenceEqual(citizen.PlaceName)))]);
    }

    /// <summary>Forgets a conversation.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(Citizen citizen, string id, CancellationToken cancellationToken)
    {
        // The blind name of the place: it tells nothing and opens nothing.
        var place = new byte[HMACSHA256.HashSizeInBytes];
        if (!Base64Url.IsValid(id, out var length) || length != place.Length || !Base64Url.TryDecodeFromChars(id, place, out _))
        {
            return false;
        }

        await work.BeginAsync(cancellationToken);
        var removed = await context.Links.Where(link => link.AccountId == citizen.Account && link.Place == place).ExecuteDeleteAsync(cancellationToken);
        await work.CommitAsync(cancellationToken);
        return removed == 1;
    }
}
