using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Storage.Garnet;
using VssId.Bot.Storage.Redis;
using VssId.Bot.Storage.Sealing;

namespace VssId.Bot.Storage;

/// <summary>Registers the store of conversations.</summary>
public static class RedisStorageRegistration
{
    /// <summary>Name of the connection string of a Redis, Valkey or cluster; without it the embedded store is started.</summary>
    public const string ConnectionName = "Redis";

    /// <summary>Tag of the health check that decides on readiness.</summary>
    public const string ReadyTag = "ready";

    /// <summary>Keeps conversations in the Redis of <c>ConnectionStrings:Redis</c>, or in an embedded Garnet when none is named. Sealing keys are needed everywhere but in Development.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Holds the sections <c>Storage</c>, <c>Storage:Garnet</c> and <c>Sealing</c>, and the connection string.</param>
    /// <param name="environment">Decides whether the fixed key of Development may be used.</param>
    public static IServiceCollection AddRedisStorage(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(environment);
        services.AddOptions<RedisStorageOptions>().Bind(configuration.GetSection(RedisStorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SealingOptions>().Bind(configuration.GetSection(SealingOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<SealingOptions>, SealingOptionsCheck>();
        if (environment.IsDevelopment())
        {
            services.PostConfigure<SealingOptions>(options => options.Keys = options.Keys is [] ? [DevelopmentKey.Create()] : options.Keys);
        }

        services.AddSingleton<KeyRing>();
        services.AddSingleton<Seal>();

        var connectionString = configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            services.AddOptions<EmbeddedGarnetOptions>().Bind(configuration.GetSection(EmbeddedGarnetOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
            services.AddSingleton(new RedisAddress());
            services.AddHostedService<EmbeddedGarnet>();
        }
        else
        {
            services.AddSingleton(new RedisAddress(connectionString));
            services.AddHostedService<DurabilityCheck>();
        }

        services.AddSingleton<RedisConnection>();
        services.AddSingleton<RedisWakeUps>();
        services.AddHostedService(provider => provider.GetRequiredService<RedisWakeUps>());
        services.AddSingleton<ITurnStore, RedisTurnStore>();
        services.AddSingleton<IInbox, RedisInbox>();
        services.AddSingleton<IChannelLog, RedisChannelLog>();
        services.TryAddSingleton<IStorage>(provider => new RedisStorage(
            provider.GetRequiredService<RedisConnection>(),
            provider.GetRequiredService<Seal>(),
            provider.GetRequiredService<IOptions<RedisStorageOptions>>(),
            provider.GetRequiredService<ILogger<RedisStorage>>(),
            provider.GetService<StateJson>() ?? StateJson.Default));
        services.AddHealthChecks().AddCheck<RedisHealth>("conversations", tags: [ReadyTag]);
        return services;
    }
}
