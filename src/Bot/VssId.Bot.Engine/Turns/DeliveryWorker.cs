using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;

namespace VssId.Bot.Engine.Turns;

/// <summary>Sends committed replies, in their order for each conversation.</summary>
internal sealed class DeliveryWorker : ShardWorker
{
    private const int Batch = 64;
    private const int MostAttempts = 5;
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SenderMissing = TimeSpan.FromMinutes(1);
    private readonly IChannelLog _log;
    private readonly Dictionary<string, IReplySender> _senders;
    private readonly TimeProvider _time;
    private readonly ILogger<DeliveryWorker> _logger;
    private readonly ConcurrentDictionary<string, (long Sequence, int Attempt)> _attempts = new(StringComparer.Ordinal);

    public DeliveryWorker(IChannelLog log, IEnumerable<IReplySender> senders, ShardLeases leases, IOptions<TurnOptions> options, TimeProvider time, ILogger<DeliveryWorker> logger)
        : base(leases, options, time, logger)
    {
        _log = log;
        _senders = senders.ToDictionary(sender => sender.ChannelId, StringComparer.Ordinal);
        _time = time;
        _logger = logger;
    }

    protected override IDisposable Listen() => _log.OnDue(Tell);

    protected override ValueTask<IReadOnlyList<int>> LookAsync(CancellationToken cancellationToken) => _log.DueShardsAsync(cancellationToken);

    protected override async Task<bool> WorkAsync(int shard, CancellationToken cancellationToken)
    {
        var conversations = await _log.DueAsync(shard, _time.GetUtcNow(), Batch, cancellationToken).ConfigureAwait(false);
        await Task.WhenAll(conversations.Select(conversation => DeliverAsync(conversation, cancellationToken))).ConfigureAwait(false);
        return conversations is not [];
    }

    private async Task DeliverAsync(string conversation, CancellationToken cancellationToken)
    {
        var entries = await _log.ReadAsync(conversation, after: 0, Batch, cancellationToken).ConfigureAwait(false);
        if (entries is [])
        {
            await _log.SentAsync(conversation, long.MaxValue, cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (var entry in entries)
        {
            var reply = ActivityJson.FromUtf8(entry.Activity.Span);
            if (!_senders.TryGetValue(reply.ChannelId ?? "", out var sender))
            {
                await _log.PostponeAsync(conversation, _time.GetUtcNow() + SenderMissing, cancellationToken).ConfigureAwait(false);
                return;
            }

            var attempt = _attempts.TryGetValue(conversation, out var last) && last.Sequence == entry.Sequence ? last.Attempt + 1 : 1;
            var outcome = await SendAsync(sender, conversation, reply, attempt, cancellationToken).ConfigureAwait(false);
            switch (outcome)
            {
                case SendOutcome.Retry retry:
                    _attempts[conversation] = (entry.Sequence, attempt);
                    TurnTelemetry.CountSend(sender.ChannelId, "retry");
                    await _log.PostponeAsync(conversation, _time.GetUtcNow() + retry.After, cancellationToken).ConfigureAwait(false);
                    return;
                case SendOutcome.GaveUp gaveUp:
                    Log.GaveUp(_logger, sender.ChannelId, gaveUp.Reason);
                    TurnTelemetry.CountSend(sender.ChannelId, "gave-up");
                    break;
                default:
                    TurnTelemetry.CountSend(sender.ChannelId, "sent");
                    break;
            }

            _attempts.TryRemove(conversation, out _);
            await _log.SentAsync(conversation, entry.Sequence, cancellationToken).ConfigureAwait(false);
        }
    }

    // A sender that fails must not hold up the other conversations of its shard.
    private async ValueTask<SendOutcome> SendAsync(IReplySender sender, string conversation, Activity reply, int attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await sender.SendAsync(conversation, reply, attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not StoreUnavailableException and not OutOfMemoryException)
        {
            Log.WorkerFailed(_logger, nameof(DeliveryWorker), exception.GetType().Name);
            return attempt < MostAttempts ? new SendOutcome.Retry(AfterFailure) : new SendOutcome.GaveUp("sender-failed");
        }
    }
}
