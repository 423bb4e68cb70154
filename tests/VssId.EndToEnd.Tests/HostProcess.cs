using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace VssId.EndToEnd.Tests;

/// <summary>The built host in a process of its own, on free loopback ports and a folder of its own; it may be killed and started again on what it left.</summary>
internal sealed class HostProcess : IHouse, IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("vssid-host-");
    private readonly int _backendPort = Loopback.FreePort();
    private readonly StringBuilder _output = new();
    private readonly string[] _settings;
    private Process? _process;
    private long _messages;

    private HostProcess(string[] settings)
    {
        _settings = settings;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Loopback.FreePort()}");
        Http = new HttpClient { BaseAddress = new Uri(Address), Timeout = TimeSpan.FromSeconds(30) };
    }

    public string Address { get; }

    public HttpClient Http { get; }

    /// <summary>Everything the process printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts a host.</summary>
    /// <param name="settings">Further settings, such as <c>--ConnectionStrings:Redis=127.0.0.1:6379</c>.</param>
    public static async Task<HostProcess> StartAsync(params string[] settings)
    {
        var host = new HostProcess(settings);
        await host.StartAgainAsync();
        return host;
    }

    /// <summary>Ends the process as a broken machine does: at once.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        _messages = 0;
    }

    /// <summary>Starts the process on what the last one left.</summary>
    public async Task StartAgainAsync()
    {
        var program = Path.Combine(Solution.Root, "src", "Bot", "VssId.Bot", "bin", Solution.Configuration, "net10.0");
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = program,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        };
        foreach (var argument in (string[])[
            Path.Combine(program, "VssId.Bot.dll"),
            $"--urls={Address}",
            string.Create(CultureInfo.InvariantCulture, $"--Backend:Urls=http://127.0.0.1:{_backendPort}"),
            $"--ConnectionStrings:Backend=Data Source={Path.Combine(_data.FullName, "backend.db")}",
            $"--Storage:Garnet:DataDirectory={Path.Combine(_data.FullName, "conversations")}",
            .. _settings])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        for (var look = 0; look < 600; look++)
        {
            if (_process.HasExited)
            {
                break;
            }

            try
            {
                if ((await Http.GetAsync("/readyz")).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The host does not get ready:\n{Output}");
    }

    public async Task<string> HearAsync(Func<Task<string>> read)
    {
        var heard = "";
        for (var look = 0; look < 400; look++)
        {
            var more = await read();
            if (more.Length == 0 && heard.Length > 0)
            {
                return heard;
            }

            heard += more.Length == 0 ? "" : more + "\n";
            await Task.Delay(heard.Length == 0 ? 25 : 250);
        }

        return heard;
    }

    public async Task<IReadOnlyList<string>> MessagesAsync()
    {
        var inbox = await Http.GetFromJsonAsync<JsonObject>(string.Create(CultureInfo.InvariantCulture, $"/simulators/sms?after={_messages}&wait=10"));
        var messages = inbox!["messages"]!.AsArray();
        _messages = messages.Count == 0 ? _messages : messages.Max(message => message!["number"]!.GetValue<long>());
        return [.. messages.Select(message => message!["text"]!.GetValue<string>())];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null)
        {
            await KillAsync();
        }

        _data.Delete(recursive: true);
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.AppendLine(line.Data);
        }
    }
}
