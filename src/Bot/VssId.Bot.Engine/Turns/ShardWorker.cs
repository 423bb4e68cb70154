using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VssId.Bot.Engine.Turns;

/// <summary>Works on shards as soon as it is told of them, and looks around now and then for what it was not told.</summary>
internal abstract class ShardWorker(ShardLeases leases, IOptions<TurnOptions> options, TimeProvider time, ILogger logger) : BackgroundService
{
    private readonly Channel<int> _told = Channel.CreateUnbounded<int>();
    private readonly ConcurrentDictionary<int, bool> _busy = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource? _idle;
    private int _open;

    /// <summary>Completes when nothing is being worked on and nothing was told.</summary>
    public Task IdleAsync()
    {
        lock (_gate)
        {
            return _open == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Says that a shard has work.</summary>
    public void Tell(int shard)
    {
        lock (_gate)
        {
            _open++;
        }

        if (!_told.Writer.TryWrite(shard))
        {
            Close();
        }
    }

    protected abstract IDisposable Listen();

    protected abstract ValueTask<IReadOnlyList<int>> LookAsync(CancellationToken cancellationToken);

    /// <summary>Works on what waits in a shard.</summary>
    /// <returns>Whether there was anything.</returns>
    protected abstract Task<bool> WorkAsync(int shard, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ears = Listen();
        var hands = Enumerable.Range(0, options.Value.Parallelism).Select(_ => HandAsync(stoppingToken)).ToList();
        hands.Add(SweepAsync(stoppingToken));
        await Task.WhenAll(hands).ConfigureAwait(false);
    }

    private async Task HandAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var shard in _told.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                try
                {
                    await TakeUpAsync(shard, stoppingToken).ConfigureAwait(false);
                }
                catch (StoreUnavailableException)
                {
                    Log.StoreAway(logger);
                }
                catch (Exception exception) when (exception is not OperationCanceledException and not OutOfMemoryException)
                {
                    Log.WorkerFailed(logger, GetType().Name, exception.GetType().Name);
                }
                finally
                {
                    Close();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Close()
    {
        lock (_gate)
        {
            if (--_open == 0)
            {
                _idle?.TrySetResult();
                _idle = null;
            }
        }
    }

    private async Task TakeUpAsync(int shard, CancellationToken stoppingToken)
    {
        // One hand a shard: another that is told of it leaves a note instead.
        if (!_busy.TryAdd(shard, value: false))
        {
            _busy.TryUpdate(shard, newValue: true, comparisonValue: false);
            return;
        }

        var more = false;
        try
        {
            do
            {
                _busy[shard] = false;
                if (!await leases.TakeAsync(shard, stoppingToken).ConfigureAwait(false))
                {
                    break;
                }

                try
                {
                    while (await WorkAsync(shard, stoppingToken).ConfigureAwait(false) && await leases.RenewAsync(shard, stoppingToken).ConfigureAwait(false))
                    {
                    }
                }
                finally
                {
                    await leases.GiveBackAsync(shard, CancellationToken.None).ConfigureAwait(false);
                }
            }
            while (_busy.TryGetValue(shard, out var noted) && noted);
        }
        finally
        {
            more = _busy.TryRemove(shard, out var noted) && noted;
        }

        if (more)
        {
            Tell(shard);
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Sweep, time);
        try
        {
            do
            {
                try
                {
                    foreach (var shard in await LookAsync(stoppingToken).ConfigureAwait(false))
                    {
                        Tell(shard);
                    }
                }
                catch (StoreUnavailableException)
                {
                    Log.StoreAway(logger);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}
