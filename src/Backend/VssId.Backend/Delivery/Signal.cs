using System.Threading.Channels;

namespace VssId.Backend.Delivery;

/// <summary>Tells a courier which rows were put into a book. What it cannot hold is found in the table a little later.</summary>
/// <typeparam name="TBook">The book.</typeparam>
internal sealed class Signal<TBook>
{
    private readonly Channel<Guid> ids = Channel.CreateBounded<Guid>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise(Guid id) => ids.Writer.TryWrite(id);

    public IAsyncEnumerable<Guid> ReadAllAsync(CancellationToken cancellationToken) => ids.Reader.ReadAllAsync(cancellationToken);
}
