using System.Security.Cryptography;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VssId.Bot.Builder;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Engine;

/// <summary>Registers the engine and what it runs.</summary>
public static class EngineServices
{
    /// <summary>Adds the engine; a store (<see cref="ITurnStore"/>, <see cref="IInbox"/>, <see cref="IChannelLog"/>), the home and the channels come from elsewhere.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.AddOptions<TurnOptions>().BindConfiguration("Turns").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<FlowCatalog>();
        services.AddSingleton<IBot, FlowBot>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<ITurnRunner>(provider => provider.GetRequiredService<TurnRunner>());
        services.AddSingleton(provider => new ShardLeases(provider.GetRequiredService<IInbox>(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))));
        services.AddSingleton<InboxWorker>();
        services.AddSingleton<DeliveryWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<InboxWorker>());
        services.AddHostedService(provider => provider.GetRequiredService<DeliveryWorker>());
        return services;
    }

    /// <summary>Adds a flow.</summary>
    public static IServiceCollection AddFlow<TFlow>(this IServiceCollection services)
        where TFlow : FlowDialog
    {
        services.AddSingleton<TFlow>();
        return services.AddSingleton<FlowDialog>(provider => provider.GetRequiredService<TFlow>());
    }

    /// <summary>Adds something that flows may require, and how it is got.</summary>
    public static IServiceCollection AddRequirement<R>(this IServiceCollection services, Func<IServiceProvider, Requirement<R>> requirement)
        where R : class => services.AddSingleton<Requirement>(requirement);

    /// <summary>Adds somebody who knows what an event from outside means.</summary>
    public static IServiceCollection AddEventHandler<THandler>(this IServiceCollection services)
        where THandler : class, IEventHandler => services.AddSingleton<IEventHandler, THandler>();

    /// <summary>Adds the shapes of values that flows keep.</summary>
    public static IServiceCollection AddFlowJson(this IServiceCollection services, IJsonTypeInfoResolver resolver) => services.AddSingleton(resolver);
}
