using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Redis;

/// <summary>Wakes whoever waits: in this process at once, on other replicas by publish and subscribe. A message may be lost; whoever waits also looks now and then.</summary>
/// <remarks>A message is: who sent it (16 bytes), what happened (1 byte), the conversation (UTF-8).</remarks>
internal sealed class RedisWakeUps(RedisConnection connection, TimeProvider time, ILogger<RedisWakeUps> logger) : BackgroundService
{
    private const int OriginBytes = 16;

    private static readonly RedisChannel Channel = RedisChannel.Literal("vssid:wake");
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly byte[] _origin = RandomNumberGenerator.GetBytes(OriginBytes);
    private ISubscriber? _subscriber;

    /// <summary>Who is to be woken in this process.</summary>
    public WakeUps Local { get; } = new();

    /// <summary>Says what a write has changed.</summary>
    public void Ring(WakeUpKinds kinds, int shard, string conversation)
    {
        if (kinds == WakeUpKinds.None)
        {
            return;
        }

        RingHere(kinds, shard, conversation);
        if (_subscriber is { } subscriber)
        {
            var message = new byte[OriginBytes + 1 + Encoding.UTF8.GetByteCount(conversation)];
            _origin.CopyTo(message, 0);
            message[OriginBytes] = (byte)kinds;
            Encoding.UTF8.GetBytes(conversation, message.AsSpan(OriginBytes + 1));
            subscriber.Publish(Channel, message, CommandFlags.FireAndForget);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var subscriber = (await connection.MultiplexerAsync(stoppingToken)).GetSubscriber();
                await subscriber.SubscribeAsync(Channel, Hear);
                _subscriber = subscriber;
                return;
            }
            catch (Exception failure) when (failure is RedisException or TimeoutException)
            {
                Log.NotListening(logger, failure.GetType().Name);
                await Task.Delay(Retry, time, stoppingToken);
            }
        }
    }

    private void Hear(RedisChannel channel, RedisValue value)
    {
        var message = ((ReadOnlyMemory<byte>)value).Span;
        if (message.Length <= OriginBytes || message[..OriginBytes].SequenceEqual(_origin))
        {
            return;
        }

        var conversation = Encoding.UTF8.GetString(message[(OriginBytes + 1)..]);
        RingHere((WakeUpKinds)message[OriginBytes], Shard.Of(conversation), conversation);
    }

    private void RingHere(WakeUpKinds kinds, int shard, string conversation)
    {
        if (kinds.HasFlag(WakeUpKinds.Appended))
        {
            Local.Appended(conversation);
        }

        if (kinds.HasFlag(WakeUpKinds.Due))
        {
            Local.Due(shard);
        }

        if (kinds.HasFlag(WakeUpKinds.Arrived))
        {
            Local.Arrived(shard);
        }
    }
}
