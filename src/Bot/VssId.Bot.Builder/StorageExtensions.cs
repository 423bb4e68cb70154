namespace VssId.Bot.Builder;

/// <summary>Storage by type.</summary>
public static class StorageExtensions
{
    /// <summary>Reads items of one type.</summary>
    /// <typeparam name="TStoreItem">Their type; others are left out.</typeparam>
    /// <param name="storage">The storage.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Those that are there.</returns>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        Dictionary<string, TStoreItem> found = new(StringComparer.Ordinal);
        foreach (var (key, value) in await storage.ReadAsync(keys, cancellationToken))
        {
            if (value is TStoreItem item)
            {
                found[key] = item;
            }
        }

        return found;
    }

    /// <summary>Writes items of one type.</summary>
    /// <typeparam name="TStoreItem">Their type.</typeparam>
    /// <param name="storage">The storage.</param>
    /// <param name="changes">The items by key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ETagConflictException">A tag is not right; nothing was written.</exception>
    public static Task WriteAsync<TStoreItem>(this IStorage storage, IDictionary<string, TStoreItem> changes, CancellationToken cancellationToken = default)
        where TStoreItem : class => storage.WriteAsync(changes.ToDictionary(change => change.Key, change => (object)change.Value, StringComparer.Ordinal), cancellationToken);
}
