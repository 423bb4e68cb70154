using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Tests.Servers;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>A store on a real server, with two replicas of the bot on it.</summary>
public abstract class ServerWorld : IWorld, IAsyncLifetime
{
    private Replica? _first;
    private Replica? _second;
    private ConnectionMultiplexer? _admin;

    public FakeTimeProvider Clock { get; } = new();

    public ITurnStore Store => First.Store;

    public IInbox Inbox => First.Inbox;

    public IChannelLog Log => First.Log;

    /// <summary>A client beside the bot, to look at what is kept.</summary>
    internal ConnectionMultiplexer Admin => _admin!;

    internal IDatabase Database => Admin.GetDatabase();

    internal Replica First => _first!;

    internal Replica Second => _second!;

    public async ValueTask InitializeAsync()
    {
        _first = await StartFirstAsync();
        var address = await _first.Address.GetAsync(CancellationToken.None);
        _second = await StartReplicaAsync(("ConnectionStrings:Redis", address));
        _admin = await ConnectionMultiplexer.ConnectAsync(address + ",allowAdmin=true");
    }

    public async ValueTask DisposeAsync()
    {
        if (_admin is not null)
        {
            await _admin.DisposeAsync();
        }

        if (_second is not null)
        {
            await _second.DisposeAsync();
        }

        if (_first is not null)
        {
            await _first.DisposeAsync();
        }

        await StopServerAsync();
        GC.SuppressFinalize(this);
    }

    public async ValueTask LetPassAsync(TimeSpan life)
    {
        Clock.Advance(life);
        await Task.Delay(life + TimeSpan.FromMilliseconds(50), TimeProvider.System);
    }

    public async ValueTask ClearAsync()
    {
        foreach (var server in Admin.GetServers())
        {
            await server.FlushAllDatabasesAsync();
        }
    }

    /// <summary>All keys on all servers.</summary>
    internal IEnumerable<RedisKey> Keys() => Admin.GetServers().SelectMany(server => server.Keys(pageSize: 500));

    internal abstract Task<Replica> StartFirstAsync();

    internal abstract Task StopServerAsync();

    internal Task<Replica> StartReplicaAsync(params IEnumerable<(string Key, string Value)> settings) =>
        Replica.StartAsync(
            Clock,
            Environments.Development,
            [("Storage:QueueLimit", IWorld.QueueLimit.ToString(CultureInfo.InvariantCulture)), .. settings]);
}
