using System.Threading.Channels;

namespace VssId.Backend.Events;

/// <summary>Tells the sender which events were put in. What it cannot hold is found in the table a little later.</summary>
internal sealed class EventSignal
{
    private readonly Channel<Guid> ids = Channel.CreateBounded<Guid>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise(Guid id) => ids.Writer.TryWrite(id);

    public IAsyncEnumerable<Guid> ReadAllAsync(CancellationToken cancellationToken) => ids.Reader.ReadAllAsync(cancellationToken);
}
