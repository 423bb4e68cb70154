using System.Globalization;
using StackExchange.Redis;
using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>A cluster of two masters, each with half of the slots.</summary>
public sealed class ClusterWorld : ServerWorld
{
    private static readonly TimeSpan Meeting = TimeSpan.FromSeconds(30);

    private readonly List<RedisServer> _servers = [];

    internal override async Task<Replica> StartFirstAsync()
    {
        for (var node = 0; node < 2; node++)
        {
            var bus = Loopback.FreePort().ToString(CultureInfo.InvariantCulture);
            _servers.Add(await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-port", bus, "--cluster-config-file", "nodes.conf"));
            await using var client = await ConnectionMultiplexer.ConnectAsync($"{_servers[node].Address},allowAdmin=true");
            var server = client.GetServer(_servers[node].Address);
            await server.ExecuteAsync("CLUSTER", "ADDSLOTSRANGE", node * 8192, (node * 8192) + 8191);
            if (node > 0)
            {
                await server.ExecuteAsync("CLUSTER", "MEET", "127.0.0.1", _servers[0].Port, await BusOfAsync(_servers[0]));
            }
        }

        foreach (var node in _servers)
        {
            await Eventually.TrueAsync(() => IsWholeAsync(node), Meeting);
        }

        return await StartReplicaAsync(("ConnectionStrings:Redis", string.Join(',', _servers.Select(server => server.Address))));
    }

    internal override async Task StopServerAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<string> BusOfAsync(RedisServer node)
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync($"{node.Address},allowAdmin=true");
        var nodes = (string)(await client.GetServer(node.Address).ExecuteAsync("CLUSTER", "NODES"))!;
        return nodes[(nodes.IndexOf('@', StringComparison.Ordinal) + 1)..].Split(' ', ',')[0];
    }

    private static async ValueTask<bool> IsWholeAsync(RedisServer node)
    {
        await using var client = await ConnectionMultiplexer.ConnectAsync($"{node.Address},allowAdmin=true");
        var info = (string)(await client.GetServer(node.Address).ExecuteAsync("CLUSTER", "INFO"))!;
        return info.Contains("cluster_state:ok", StringComparison.Ordinal) && info.Contains("cluster_known_nodes:2", StringComparison.Ordinal);
    }
}
