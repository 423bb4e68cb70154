using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>Plays Zalo's servers and the phones of people on this machine: Zalo offers no test bench for Official Accounts.</summary>
public static class ZaloSimulator
{
    /// <summary>Path below which everything is; <c>Zalo:ApiBase</c> ends with it.</summary>
    public const string Root = "/simulators/zalo";

    /// <summary>Adds the simulator. The start fails when the channel is set to talk to anything but this machine.</summary>
    public static IServiceCollection AddZaloSimulator(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ZaloSimulatorOptions>()
            .Bind(configuration.GetSection(ZaloSimulatorOptions.SharedSection))
            .Bind(configuration.GetSection(ZaloSimulatorOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.ApiBase is { IsAbsoluteUri: true, IsLoopback: true }, "The Zalo simulator runs only where Zalo:ApiBase is an address of this machine.")
            .Validate(options => options.WebhookUrl is null or { IsAbsoluteUri: true, IsLoopback: true }, "The Zalo simulator sends events only to an address of this machine (Simulators:Zalo:WebhookUrl).")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(WebhookClient.Client).RemoveAllLoggers();
        services.AddSingleton<WebhookClient>();
        services.AddHostedService(static provider => provider.GetRequiredService<WebhookClient>());
        services.AddSingleton<SimulatedOa>();
        services.AddSingleton<CsReader>();
        return services;
    }

    /// <summary>Maps Zalo's API and the people's phones below <see cref="Root"/>, for this machine only.</summary>
    public static IEndpointRouteBuilder MapZaloSimulator(this IEndpointRouteBuilder endpoints)
    {
        var simulator = endpoints.MapGroup(Root).AddEndpointFilter<LoopbackOnly>().ExcludeFromDescription();
        OaEndpoint.Map(simulator.MapGroup(""));
        PeopleEndpoint.Map(simulator);
        return endpoints;
    }
}
