namespace VssId.Bot.Builder.Tests;

/// <summary>A memory storage that writes down which keys each call had.</summary>
public sealed class CountingStorage : IStorage
{
    private readonly MemoryStorage _inner = new();

    public List<string[]> Reads { get; } = [];

    public List<string[]> Writes { get; } = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads.Add(keys);
        return _inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Writes.Add([.. changes.Keys]);
        return _inner.WriteAsync(changes, cancellationToken);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _inner.DeleteAsync(keys, cancellationToken);
}
