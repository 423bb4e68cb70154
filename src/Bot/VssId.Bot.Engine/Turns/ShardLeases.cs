namespace VssId.Bot.Engine.Turns;

/// <summary>The shards this replica works on. Inbox and deliveries of a shard share one lease, so it is counted.</summary>
/// <param name="inbox">Holds the leases.</param>
/// <param name="owner">Name of this replica, new at every start.</param>
internal sealed class ShardLeases(IInbox inbox, string owner) : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);
    private readonly Dictionary<int, int> _held = [];
    private readonly SemaphoreSlim _door = new(1, 1);

    public async ValueTask<bool> TakeAsync(int shard, CancellationToken cancellationToken)
    {
        await _door.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!await inbox.LeaseAsync(shard, owner, Life, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            _held[shard] = _held.GetValueOrDefault(shard) + 1;
            return true;
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>Keeps a shard for another while.</summary>
    public ValueTask<bool> RenewAsync(int shard, CancellationToken cancellationToken) => inbox.LeaseAsync(shard, owner, Life, cancellationToken);

    public async ValueTask GiveBackAsync(int shard, CancellationToken cancellationToken)
    {
        await _door.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (--_held[shard] == 0)
            {
                _held.Remove(shard);
                await inbox.ReleaseAsync(shard, owner, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _door.Release();
        }
    }

    public void Dispose() => _door.Dispose();
}
