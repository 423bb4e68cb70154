using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using VssId.Bot.Engine.Turns;
using VssId.Zalo.Api;

namespace VssId.Channels.Zalo;

/// <summary>Puts the channel into a host.</summary>
public static class ZaloChannel
{
    /// <summary>Where Zalo sends events.</summary>
    public const string WebhookPath = "/zalo/webhook";

    /// <summary>Adds the channel: its profile, its sender and what the webhook needs. The host adds an <see cref="IInbox"/>.</summary>
    public static IServiceCollection AddZaloChannel(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var mayLackSecret = environment.IsDevelopment();
        services.AddOptions<ZaloOptions>()
            .Bind(configuration.GetSection(ZaloOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => mayLackSecret || options.OaSecretKey.Length > 0, "Zalo:OaSecretKey is needed outside Development: without it no event can be proven to come from Zalo.")
            .Validate(options => options.MediaHosts.All(host => host is ['.', _, ..]), "Each of Zalo:MediaHosts begins with a dot: the end of a name without one would take other names as well.")
            .ValidateOnStart();
        services.AddHttpClient(ZaloMediaSource.Client)
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                // A redirect might lead anywhere.
                handler.AllowAutoRedirect = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<IAttachmentSource, ZaloMediaSource>();
        services.AddMetrics();
        services.AddZaloApi(configuration);
        services.TryAddSingleton<IZaloAccessToken, ConfiguredAccessToken>();
        services.AddSingleton(new ChannelProfile(ZaloConversation.Channel, Delivery.Send, TimeSpan.FromSeconds(10)));
        services.AddSingleton<IReplySender, ZaloSender>();
        services.TryAddSingleton<ZaloCounters>();
        services.TryAddSingleton<ZaloSignature>();
        services.TryAddSingleton<ZaloInbound>();
        services.TryAddSingleton<ZaloEndpoint>();
        services.TryAddSingleton<ZaloRenderer>();
        services.TryAddSingleton<Uploads>();
        services.TryAddSingleton<SendProgress>();
        return services;
    }

    /// <summary>Maps the webhook.</summary>
    public static IEndpointRouteBuilder MapZaloChannel(this IEndpointRouteBuilder endpoints)
    {
        // Saving the address in Zalo's console calls it before any secret is known.
        endpoints.MapGet(WebhookPath, () => TypedResults.Text("ok"));
        endpoints.MapPost(WebhookPath, (HttpRequest request, ZaloEndpoint endpoint, CancellationToken cancellationToken) => endpoint.ReceiveAsync(request, cancellationToken));
        return endpoints;
    }
}
