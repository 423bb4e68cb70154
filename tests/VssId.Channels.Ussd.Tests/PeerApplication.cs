using System.Diagnostics;
using System.Net.Http.Json;
using Xunit;

namespace VssId.Channels.Ussd.Tests;

/// <summary>USSD applications written with the npm packages ussd-builder and ussd-menu-builder, in a process of their own.</summary>
public sealed class PeerApplication : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Peer");
    private readonly HttpClient _client = new();
    private Process? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "ussd-builder")))
        {
            using var install = Start("npm", "ci", "--no-audit", "--no-fund");
            install.StandardInput.Close();
            var output = await install.StandardOutput.ReadToEndAsync();
            await install.WaitForExitAsync();
            if (install.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm ci ended with {install.ExitCode}: {output}");
            }
        }

        _process = Start("node", "app.cjs");
        Address = new Uri($"http://127.0.0.1:{await _process.StandardOutput.ReadLineAsync()}");
    }

    /// <summary>The requests since the last call.</summary>
    internal async Task<IReadOnlyList<PeerRequest>> RequestsAsync(CancellationToken cancellationToken) =>
        (await _client.GetFromJsonAsync<List<PeerRequest>>(new Uri(Address, "/requests"), cancellationToken))!;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is { } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private static Process Start(string program, params string[] arguments) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = Folder,
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;
}
