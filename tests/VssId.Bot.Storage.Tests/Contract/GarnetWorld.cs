using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>The embedded store.</summary>
public sealed class GarnetWorld : ServerWorld
{
    private readonly TemporaryDirectory _directory = new();

    internal override Task<Replica> StartFirstAsync() => StartReplicaAsync(("Storage:Garnet:DataDirectory", _directory.Path));

    internal override Task StopServerAsync()
    {
        _directory.Dispose();
        return Task.CompletedTask;
    }
}
