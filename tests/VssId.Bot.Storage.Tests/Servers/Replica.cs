using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Tests.Servers;

/// <summary>The store's part of one replica of the bot, composed and started as the host does it.</summary>
internal sealed class Replica : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IHostedService> _started = [];

    private Replica(ServiceProvider services) => _services = services;

    public ITurnStore Store => _services.GetRequiredService<ITurnStore>();

    public IInbox Inbox => _services.GetRequiredService<IInbox>();

    public IChannelLog Log => _services.GetRequiredService<IChannelLog>();

    public Redis.RedisConnection Connection => _services.GetRequiredService<Redis.RedisConnection>();

    public Redis.RedisAddress Address => _services.GetRequiredService<Redis.RedisAddress>();

    public LogLines Lines => _services.GetRequiredService<LogLines>();

    public HealthCheckService Health => _services.GetRequiredService<HealthCheckService>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Starts a replica.</summary>
    /// <param name="time">Its clock.</param>
    /// <param name="environment">Name of the environment.</param>
    /// <param name="settings">Configuration.</param>
    public static async Task<Replica> StartAsync(TimeProvider time, string environment, params IEnumerable<(string Key, string Value)> settings)
    {
        var services = new ServiceCollection();
        var lines = new LogLines();
        services.AddSingleton(lines);
        services.AddLogging(logging => logging.AddProvider(lines));
        services.AddSingleton(time);
        services.AddRedisStorage(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(),
            new Surroundings(environment));
        var replica = new Replica(services.BuildServiceProvider());
        try
        {
            await replica.StartAsync();
            return replica;
        }
        catch
        {
            await replica.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(_started))
        {
            await service.StopAsync(CancellationToken.None);
        }

        foreach (var service in _started.OfType<IHostedLifecycleService>().Reverse())
        {
            await service.StoppedAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    private async Task StartAsync()
    {
        _services.GetService<IStartupValidator>()?.Validate();
        var hosted = _services.GetServices<IHostedService>().ToList();
        foreach (var service in hosted.OfType<IHostedLifecycleService>())
        {
            await service.StartingAsync(CancellationToken.None);
        }

        foreach (var service in hosted)
        {
            await service.StartAsync(CancellationToken.None);
            _started.Add(service);
        }
    }

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "VssId.Bot.Storage.Tests";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
