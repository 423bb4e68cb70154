namespace VssId.Bot.Storage.Redis;

/// <summary>Where the store is.</summary>
/// <param name="connectionString">The address in the client's form; <see langword="null"/> when this process starts the store itself.</param>
internal sealed class RedisAddress(string? connectionString = null)
{
    private readonly TaskCompletionSource<string> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether the store is another process, of somebody else's.</summary>
    public bool IsExternal => connectionString is not null;

    /// <summary>Says where the store is that this process has started.</summary>
    public void Set(string address) => _found.TrySetResult(address);

    /// <summary>Waits until the address is known.</summary>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken) =>
        connectionString is not null ? ValueTask.FromResult(connectionString) : new ValueTask<string>(_found.Task.WaitAsync(cancellationToken));
}
