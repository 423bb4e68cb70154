using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>A real PostgreSQL of its own, on a free loopback port, for all tests of this assembly.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "vssid-pg-" + Guid.NewGuid().ToString("N")[..8]);
    private int databases;

    /// <summary>Where it listens.</summary>
    public int Port { get; } = FreePort();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", folder);
        }

        await AsOwnerAsync(Tool("initdb"), "-D", Path.Combine(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        // A test machine may lose its data: it need not wait for the disk.
        await AsOwnerAsync(
            Tool("pg_ctl"), "-D", Path.Combine(folder, "data"), "-w", "-l", Path.Combine(folder, "log"),
            "-o", $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=600 -c shared_buffers=64MB", "start");
    }

    public async ValueTask DisposeAsync()
    {
        // Stops the process whose id stands in the folder.
        await AsOwnerAsync(Tool("pg_ctl"), "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string, through another port when one is given.</returns>
    public async Task<string> CreateDatabaseAsync(int? port = null)
    {
        var name = $"backend{Interlocked.Increment(ref databases)}";
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return $"Host=127.0.0.1;Port={port ?? Port};Username=postgres;Database={name}";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Tool(string name) =>
        Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).First(File.Exists);

    // The server refuses to run as root.
    private static Task AsOwnerAsync(params string[] command) =>
        Environment.UserName == "root" ? RunAsync(["runuser", "-u", "postgres", "--", .. command]) : RunAsync(command);

    private static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        // The server inherits the pipes and keeps them open: wait for the tool, not for the end of its output.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[^1]}: {await process.StandardError.ReadToEndAsync()}");
        }
    }
}
