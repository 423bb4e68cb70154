using System.Diagnostics;
using System.Globalization;
using StackExchange.Redis;

namespace VssId.Bot.Storage.Tests.Servers;

/// <summary>A redis-server of its own, on a free loopback port, that can be killed, stopped and started again.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(20);

    private readonly TemporaryDirectory _directory = new();
    private readonly string[] _more;
    private Process? _process;

    private RedisServer(string[] more) => _more = more;

    public int Port { get; } = Loopback.FreePort();

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public static async Task<RedisServer> StartAsync(params string[] more)
    {
        var server = new RedisServer(more);
        await server.StartAgainAsync();
        return server;
    }

    public static RedisServer NotStarted() => new([]);

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("redis-server") { WorkingDirectory = _directory.Path, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _directory.Path,
            "--save", "", "--appendonly", "yes", "--appendfsync", "everysec", .. _more,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        await Eventually.TrueAsync(AnswersAsync, StartLimit);
    }

    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    public void Pause() => Signal("STOP");

    public void Continue() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _directory.Dispose();
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private async ValueTask<bool> AnswersAsync()
    {
        try
        {
            await using var client = await ConnectionMultiplexer.ConnectAsync($"{Address},connectTimeout=1000");
            await client.GetDatabase().PingAsync();
            return true;
        }
        catch (RedisException)
        {
            return false;
        }
    }
}
