using System.Collections.Concurrent;
using System.Threading.Channels;
using VssId.Backend.Messages;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>Keeps the texts that would go out.</summary>
internal sealed class CollectingSender : IMessageSender
{
    private readonly ConcurrentDictionary<string, Channel<TextMessage>> phones = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Results to give instead of <see cref="SendResult.Sent"/>, in turn.</summary>
    public ConcurrentQueue<SendResult> Failures { get; } = new();

    public int Count => Volatile.Read(ref count);

    public Task<SendResult> SendAsync(TextMessage message, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        if (Failures.TryDequeue(out var failure))
        {
            return Task.FromResult(failure);
        }

        Of(message.To).Writer.TryWrite(message);
        return Task.FromResult(SendResult.Sent);
    }

    /// <summary>The next text to a phone.</summary>
    public async Task<TextMessage> NextAsync(string phone) => await Of(phone).Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Whether a text to a phone is there.</summary>
    public bool Has(string phone) => Of(phone).Reader.TryPeek(out _);

    private Channel<TextMessage> Of(string phone) => phones.GetOrAdd(phone, _ => Channel.CreateUnbounded<TextMessage>());
}
