using System.Globalization;

namespace VssId.Bot.Builder;

/// <summary>Keeps objects in the memory of the process, as JSON, so that they come back as from a real store. For tests and single processes.</summary>
/// <param name="json">How objects become JSON.</param>
public class MemoryStorage(StateJson? json = null) : IStorage
{
    private const string TagName = "eTag";
    private const string Any = "*";

    private readonly StateJson _json = json ?? StateJson.Default;
    private readonly Dictionary<string, (byte[] Json, string Tag)> _items = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _lastTag;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        List<(string Key, byte[] Json, string Tag)> found = [];
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                {
                    found.Add((key, item.Json, item.Tag));
                }
            }
        }

        Dictionary<string, object> read = new(StringComparer.Ordinal);
        foreach (var (key, stored, tag) in found)
        {
            var item = _json.FromUtf8(stored);
            switch (item)
            {
                case IStoreItem storeItem:
                    storeItem.ETag = tag;
                    break;
                case IDictionary<string, object?> dictionary:
                    dictionary[TagName] = tag;
                    break;
            }

            read[key] = item;
        }

        return Task.FromResult<IDictionary<string, object>>(read);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        List<(string Key, byte[] Json, string? Tag)> written = new(changes.Count);
        foreach (var (key, item) in changes)
        {
            written.Add((key, _json.ToUtf8(item), TagOf(item)));
        }

        lock (_lock)
        {
            foreach (var (key, _, tag) in written)
            {
                if (tag is not (null or Any) && tag != (_items.TryGetValue(key, out var item) ? item.Tag : ""))
                {
                    throw new ETagConflictException();
                }
            }

            foreach (var (key, stored, _) in written)
            {
                _items[key] = (stored, (++_lastTag).ToString(CultureInfo.InvariantCulture));
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private static string? TagOf(object item) => item switch
    {
        IStoreItem storeItem => storeItem.ETag,
        IDictionary<string, object?> dictionary => dictionary.TryGetValue(TagName, out var tag) ? tag as string : null,
        _ => null,
    };
}
