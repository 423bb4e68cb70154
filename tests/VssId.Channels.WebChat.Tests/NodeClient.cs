using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace VssId.Channels.WebChat.Tests;

/// <summary>Microsoft's Direct Line client in a process of its own.</summary>
internal sealed class NodeClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "DirectLine");

    private readonly Process _process;
    private readonly Channel<JsonObject> _told = Channel.CreateUnbounded<JsonObject>();
    private readonly List<JsonObject> _unread = [];
    private readonly Task _reading;

    private NodeClient(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public static async Task<NodeClient> StartAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "botframework-directlinejs")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", "ci --no-progress --loglevel=error") { WorkingDirectory = Folder, RedirectStandardOutput = true, UseShellExecute = false })!;
            await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
            install.ExitCode.ShouldBe(0);
        }

        var client = new NodeClient(Process.Start(new ProcessStartInfo("node", "drive.mjs") { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!);
        await client.HearAsync("ready");
        return client;
    }

    public async Task DoAsync(JsonObject command)
    {
        await _process.StandardInput.WriteLineAsync(command.ToJsonString());
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Opens a line with the options of the client.</summary>
    public Task OpenAsync(string line, JsonObject options) => DoAsync(new JsonObject { ["do"] = "open", ["line"] = line, ["options"] = options });

    public Task PostAsync(string line, string text, string clientActivityId) => DoAsync(new JsonObject
    {
        ["do"] = "post",
        ["line"] = line,
        ["activity"] = new JsonObject { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "x" }, ["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId } },
    });

    /// <summary>The next thing of a kind that it tells.</summary>
    public async Task<JsonNode?> HearAsync(string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (_unread.Find(told => (string)told["what"]! == what) is { } found)
            {
                _unread.Remove(found);
                return found["value"];
            }

            _unread.Add(await _told.Reader.ReadAsync(patience.Token));
        }
    }

    /// <summary>What it told of a kind and nobody has heard yet.</summary>
    public IReadOnlyList<JsonNode?> Unheard(string what)
    {
        while (_told.Reader.TryRead(out var told))
        {
            _unread.Add(told);
        }

        return [.. _unread.Where(told => (string)told["what"]! == what).Select(told => told["value"])];
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith('{'))
            {
                _told.Writer.TryWrite(JsonNode.Parse(line)!.AsObject());
            }
        }
    }
}
