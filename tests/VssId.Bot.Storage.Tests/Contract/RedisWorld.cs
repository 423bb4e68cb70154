using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>A redis-server.</summary>
public sealed class RedisWorld : ServerWorld
{
    private RedisServer? _server;

    internal override async Task<Replica> StartFirstAsync()
    {
        _server = await RedisServer.StartAsync();
        return await StartReplicaAsync(("ConnectionStrings:Redis", _server.Address));
    }

    internal override async Task StopServerAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
