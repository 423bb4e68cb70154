using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>The host as a process of its own, as it is started for everybody: embedded stores, sample people, free ports on loopback.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _data;
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private BotProcess(DirectoryInfo data, Process process, Uri address, Uri backend)
    {
        _data = data;
        _process = process;
        Address = address;
        Backend = backend;
    }

    /// <summary>Where the page with three phones is.</summary>
    public Uri Address { get; }

    /// <summary>Where the backend inside it listens, with the officers' pages.</summary>
    public Uri Backend { get; }

    /// <summary>All it has said so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>Starts the host and waits until it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; its output is in the message.</exception>
    /// <param name="settings">Settings of this one, such as <c>--Otp:Tries=3</c>.</param>
    public static async Task<BotProcess> StartAsync(params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("vssid-phones-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var backend = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet")
        {
            WorkingDirectory = data.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "VssId.Bot.dll"),
            "--environment=Development",
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--urls={address.AbsoluteUri.TrimEnd('/')}",
            $"--Backend:Urls={backend.AbsoluteUri.TrimEnd('/')}",
            $"--ConnectionStrings:Backend=Data Source={Path.Combine(data.FullName, "backend.db")}",
            $"--Storage:Garnet:DataDirectory={Path.Combine(data.FullName, "garnet")}",
            .. settings,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var bot = new BotProcess(data, new Process { StartInfo = start }, address, backend);
        bot.Run();
        await bot.WaitUntilReadyAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private void Run()
    {
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (_output)
                _output.AppendLine(line.Data);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < LongestStart;)
        {
            if (_process.HasExited)
                break;
            try
            {
                if ((await http.GetAsync(new Uri("/readyz", UriKind.Relative))).IsSuccessStatusCode)
                    return;
            }
            catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        var output = Output;
        await DisposeAsync();
        throw new InvalidOperationException($"The host was not ready within {LongestStart.TotalSeconds:0} s. It said:\n{output}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
