using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Garnet;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VssId.Bot.Storage.Redis;

namespace VssId.Bot.Storage.Garnet;

/// <summary>Runs Microsoft Garnet in this process on a loopback port, so that one command starts the whole bot. Nothing that was acknowledged is lost when the process is killed.</summary>
internal sealed class EmbeddedGarnet(
    RedisAddress address, RedisConnection connection, IOptions<EmbeddedGarnetOptions> options, IHostEnvironment environment, ILogger<EmbeddedGarnet> logger)
    : IHostedLifecycleService, IDisposable
{
    private const int PortTries = 5;
    private const int KeysPerPage = 100;
    private const int MostTries = 5;

    private FileStream? _lock;
    private GarnetServer? _server;

    /// <summary>Starts the store and makes its address known, before any other part of the host starts.</summary>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(options.Value.DataDirectory ?? Path.Combine("data", "garnet"), environment.ContentRootPath);
        Directory.CreateDirectory(directory);

        // Two stores over the same files would destroy them.
        _lock = new FileStream(Path.Combine(directory, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var port = Start(directory);
        var where = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        address.Set(where);
        await GiveEveryKeyALifeAsync(cancellationToken);
        Log.GarnetStarted(logger, where, directory);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Stops the store after every other part of the host has stopped.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await connection.DisposeAsync();
        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _server?.Dispose();
        _server = null;
        _lock?.Dispose();
        _lock = null;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private int Start(string directory)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Value.Port is 0 ? FreePort() : options.Value.Port;
            try
            {
                _server = new GarnetServer(Arguments(port, directory));
                _server.Start();
                return port;
            }
            catch (SocketException) when (options.Value.Port is 0 && attempt < PortTries)
            {
                // Somebody else was quicker to take the port that was free a moment ago.
                _server?.Dispose();
            }
        }
    }

    private string[] Arguments(int port, string directory) =>
    [
        "--port", port.ToString(CultureInfo.InvariantCulture),
        "--bind", "127.0.0.1",

        // Without the transaction mode a script does not keep others from its keys while it runs.
        "--lua", "--lua-transaction-mode",

        // An answer is given after its write is in the file: a killed process has acknowledged nothing it does not find again.
        "--aof", "--aof-commit-freq", "0", "--aof-commit-wait", "--recover",
        "--checkpointdir", directory,

        // A checkpoint sets space free by whole segments; the usual ones of 1 GiB would fill a small disk.
        "--aof-segment-size", "64m",
        "--checkpoint-freq", ((int)options.Value.CheckpointEvery.TotalSeconds).ToString(CultureInfo.InvariantCulture),

        // The native device needs libaio, which a bare machine does not have.
        "--device-type", "RandomAccess",
        "--memory", string.Create(CultureInfo.InvariantCulture, $"{options.Value.MemoryMegabytes}m"),
        "--index", "16m",
        "-q", "--disable-console-logger",
    ];

    /// <summary>The store logs a script command by command: killed in between, it may come back with a key that was written but not yet given its life.</summary>
    private async Task GiveEveryKeyALifeAsync(CancellationToken cancellationToken)
    {
        var multiplexer = await connection.MultiplexerAsync(cancellationToken);
        var database = multiplexer.GetDatabase();
        var server = multiplexer.GetServer(multiplexer.GetEndPoints()[0]);
        foreach (var page in server.Keys(pageSize: KeysPerPage).Chunk(KeysPerPage))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var tries = 1; ; tries++)
            {
                try
                {
                    await GiveLifeAsync(database, page);
                    break;
                }
                catch (RedisTimeoutException) when (tries < MostTries)
                {
                    // A machine that is busy starting may answer late; nothing is served before this is done.
                }
            }
        }
    }

    private static async Task GiveLifeAsync(IDatabase database, RedisKey[] keys)
    {
        var lives = await Task.WhenAll(keys.Select(key => database.KeyTimeToLiveAsync(key)));
        await Task.WhenAll(keys.Where((_, index) => lives[index] is null).Select(key => database.KeyExpireAsync(key, Lives.Shard)));
    }
}
