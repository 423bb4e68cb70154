namespace VssId.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
/// <remarks>
/// <para>
/// An item that has a tag (an <see cref="IStoreItem"/>, or a dictionary of texts to objects with an entry <c>eTag</c>) is written only
/// when the tag is right: null or <c>*</c> overwrites, the empty text asks that nothing stands there, everything else must be the tag
/// that stands there. An item without a tag overwrites. Writing leaves the tag of the item that was given as it is.
/// </para>
/// <para>Keys that are written in one call change together or not at all.</para>
/// </remarks>
public interface IStorage
{
    /// <summary>Reads items.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Those that are there, with their tags. Objects of the caller's own: to change them changes nothing in the store.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items.</summary>
    /// <param name="changes">The items by key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ETagConflictException">A tag is not right; nothing was written.</exception>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items, whatever their tags.</summary>
    /// <param name="keys">Their keys; one that is not there is no error.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
