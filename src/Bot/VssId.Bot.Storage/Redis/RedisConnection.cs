using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Redis;

/// <summary>The one connection to the store. Every call ends in time, and every failure of the store is a <see cref="StoreUnavailableException"/>.</summary>
/// <param name="address">Where the store is; it may take a while to know when it is started by this process.</param>
/// <param name="options">How long to wait.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where comings and goings are written.</param>
internal sealed class RedisConnection(RedisAddress address, IOptions<RedisStorageOptions> options, TimeProvider time, ILogger<RedisConnection> logger) : IAsyncDisposable
{
    /// <summary>How often the client looks for calls that wait too long, and for a lost connection.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(250);

    /// <summary>Starts of error replies that say "not now", not "wrong command". Source: redis.io, error replies of 7.2.</summary>
    private static readonly string[] Refusals =
        ["LOADING", "BUSY", "READONLY", "MASTERDOWN", "CLUSTERDOWN", "TRYAGAIN", "OOM", "MISCONF", "NOREPLICAS", "NOAUTH", "MOVED", "ASK", "ERR max number of clients"];

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private Task<ConnectionMultiplexer>? _multiplexer;
    private int _waiting;

    /// <summary>Runs a script.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer in time.</exception>
    public ValueTask<RedisResult> ScriptAsync(string script, RedisKey[] keys, RedisValue[] values, CancellationToken cancellationToken) =>
        RunAsync((script, keys, values), static (database, call) => database.ScriptEvaluateAsync(call.script, call.keys, call.values, CommandFlags.DemandMaster), cancellationToken);

    /// <summary>Makes a call.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer in time.</exception>
    public async ValueTask<TResult> RunAsync<TState, TResult>(TState state, Func<IDatabase, TState, Task<TResult>> call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Increment(ref _waiting) > options.Value.MaxCallsWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new StoreUnavailableException("Too many calls wait for the store.");
        }

        try
        {
            if (_multiplexer is { IsCompletedSuccessfully: true } connected)
            {
                return await call((await connected).GetDatabase(), state).WaitAsync(cancellationToken);
            }

            // What the wait for the first connection took is taken from the wait for the answer.
            var began = time.GetTimestamp();
            var multiplexer = await MultiplexerAsync(cancellationToken);
            var left = options.Value.CallTimeout - time.GetElapsedTime(began);
            return await call(multiplexer.GetDatabase(), state).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, cancellationToken);
        }
        catch (Exception failure) when (IsUnavailable(failure))
        {
            throw new StoreUnavailableException("The store does not answer.", failure);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>The client itself, connected or still trying.</summary>
    public async ValueTask<ConnectionMultiplexer> MultiplexerAsync(CancellationToken cancellationToken)
    {
        var multiplexer = _multiplexer;
        if (multiplexer is { IsCompletedSuccessfully: true })
        {
            return await multiplexer;
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stop.IsCancellationRequested, this);
            if (_multiplexer is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _multiplexer = ConnectAsync();
            }

            multiplexer = _multiplexer;
        }

        return await multiplexer.WaitAsync(options.Value.CallTimeout, time, cancellationToken);
    }

    /// <summary>Asks every server for an answer.</summary>
    /// <exception cref="StoreUnavailableException">It does not answer in time.</exception>
    public async ValueTask PingAsync(CancellationToken cancellationToken) =>
        await RunAsync(0, static (database, _) => database.PingAsync(CommandFlags.DemandMaster), cancellationToken);

    /// <summary>Ends the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<ConnectionMultiplexer>? multiplexer;
        lock (_gate)
        {
            if (_stop.IsCancellationRequested)
            {
                return;
            }

            _stop.Cancel();
            multiplexer = _multiplexer;
        }

        if (multiplexer is not null)
        {
            try
            {
                await (await multiplexer).DisposeAsync();
            }
            catch (Exception failure) when (failure is OperationCanceledException || IsUnavailable(failure))
            {
                // It never came to a connection: nothing is left to end.
            }
        }

        _stop.Dispose();
    }

    private static bool IsUnavailable(Exception failure) => failure switch
    {
        RedisConnectionException or RedisTimeoutException or TimeoutException or ObjectDisposedException => true,
        RedisServerException server => Array.Exists(Refusals, start => server.Message.StartsWith(start, StringComparison.Ordinal)),
        _ => false,
    };

    private async Task<ConnectionMultiplexer> ConnectAsync()
    {
        var configuration = ConfigurationOptions.Parse(await address.GetAsync(_stop.Token));
        configuration.AbortOnConnectFail = false;
        configuration.ClientName ??= "vssid-bot";
        configuration.ConnectTimeout = (int)options.Value.CallTimeout.TotalMilliseconds;
        configuration.SyncTimeout = configuration.ConnectTimeout;
        configuration.AsyncTimeout = configuration.ConnectTimeout;
        configuration.ConnectRetry = 1;
        configuration.HeartbeatInterval = Heartbeat;
        configuration.KeepAlive = 5;
        configuration.ReconnectRetryPolicy = new LinearRetry((int)Heartbeat.TotalMilliseconds);

        // INFO counts as administration; it is the one such command that is asked.
        configuration.AllowAdmin = true;

        // Details hold names of keys, and these hold ids of persons.
        configuration.IncludeDetailInExceptions = false;
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(configuration);
        multiplexer.ConnectionFailed += (_, lost) => Log.ConnectionLost(logger, Describe(lost.EndPoint), lost.FailureType);
        multiplexer.ConnectionRestored += (_, back) => Log.ConnectionRestored(logger, Describe(back.EndPoint));
        return multiplexer;
    }

    private static string Describe(EndPoint? endpoint) => endpoint?.ToString() ?? "unknown";
}
