using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Secrets;

namespace VssId.Backend.Registrations;

/// <summary>Keeps the pictures of registrations, sealed, in the transaction of the request.</summary>
internal sealed class PhotoBox(BackendContext context, RegistrationBook book, BackendKeys keys, RandomNumberGenerator random, TimeProvider clock, IOptions<RegistrationOptions> options)
{
    /// <summary>Keeps a picture.</summary>
    public async Task<KeptPhoto> KeepAsync(PhotoGiven photo, CancellationToken cancellationToken)
    {
        var now = clock.Milliseconds();
        var place = keys.NameOfPlace(photo.Place.Channel, photo.Place.Conversation);
        var waiting = await context.Photos.Where(row => row.Place == place && row.RegistrationId == null).OrderByDescending(row => row.At).Select(row => row.Id).Take(options.Value.MostPhotos + 1).ToListAsync(cancellationToken);
        if (waiting.Count >= options.Value.MostPhotos)
        {
            var over = waiting.Skip(options.Value.MostPhotos - 1).ToArray();
            await context.Photos.Where(row => over.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        var id = random.Id();
        context.Photos.Add(new PhotoRow { Id = id, Place = place, Content = book.SealPhoto(photo.Content, id), At = now, ExpiresAt = now + options.Value.DraftLife.Milliseconds() });
        await context.SaveChangesAsync(cancellationToken);
        return new KeptPhoto(id);
    }

    /// <summary>Gives pictures of a conversation to its registration; those that it had and that are not named any more are removed.</summary>
    public async Task TakeUpAsync(Guid registration, byte[] place, IReadOnlyList<Guid> photos, CancellationToken cancellationToken)
    {
        await context.Photos.Where(row => row.RegistrationId == registration && !photos.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        await context.Photos.Where(row => photos.Contains(row.Id) && row.Place == place && row.RegistrationId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RegistrationId, registration).SetProperty(row => row.ExpiresAt, long.MaxValue), cancellationToken);
    }

    /// <summary>Whether a registration has all of these.</summary>
    public async Task<bool> HasAllAsync(Guid registration, IReadOnlyList<Guid> photos, CancellationToken cancellationToken) =>
        await context.Photos.CountAsync(row => row.RegistrationId == registration && photos.Contains(row.Id), cancellationToken) == photos.Count;

    /// <summary>Moves the pictures of a registration with it to another conversation.</summary>
    public Task MoveAsync(Guid registration, byte[] place, CancellationToken cancellationToken) =>
        context.Photos.Where(row => row.RegistrationId == registration).ExecuteUpdateAsync(set => set.SetProperty(row => row.Place, place), cancellationToken);

    /// <summary>Removes the pictures of a registration that is closed.</summary>
    public Task RemoveAsync(Guid registration, CancellationToken cancellationToken) => context.Photos.Where(row => row.RegistrationId == registration).ExecuteDeleteAsync(cancellationToken);

    /// <summary>A picture of a registration as a JPEG; null when it has none such.</summary>
    public async Task<byte[]?> ReadAsync(Guid registration, Guid photo, CancellationToken cancellationToken) =>
        await context.Photos.AsNoTracking().Where(row => row.Id == photo && row.RegistrationId == registration).Select(row => row.Content).SingleOrDefaultAsync(cancellationToken) is { } content
            ? book.OpenPhoto(content, photo)
            : null;

    /// <summary>Ids of a set.</summary>
    public static IReadOnlyList<Guid> IdsOf(PhotoSet photos) => photos.Back is { } back ? [photos.Portrait, photos.Front, back] : [photos.Portrait, photos.Front];
}
