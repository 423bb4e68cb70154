using VssId.Bot.Engine.Turns;

namespace VssId.Channels.WebChat.Tests;

/// <summary>An inbox whose store does not answer.</summary>
internal sealed class AwayInbox : IInbox
{
    public ValueTask<Admission> AdmitAsync(Arrival arrival, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

    public ValueTask<IReadOnlyList<InboxEntry>> PeekAsync(int shard, int count, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

    public ValueTask DropAsync(InboxEntry entry, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

    public ValueTask<IReadOnlyList<int>> WaitingAsync(CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

    public ValueTask<bool> LeaseAsync(int shard, string owner, TimeSpan life, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

    public ValueTask ReleaseAsync(int shard, string owner, CancellationToken cancellationToken) => throw new StoreUnavailableException("away");

    public IDisposable OnArrival(Action<int> arrived) => new CancellationTokenSource();
}
