using Microsoft.Extensions.Options;
using VssId.Backend.Delivery;
using VssId.Backend.Secrets;

namespace VssId.Backend.Events;

/// <summary>Registers the way of events to the bot.</summary>
internal static class EventServices
{
    public static IServiceCollection AddEvents(this IServiceCollection services)
    {
        services.AddOptions<EventOptions>()
            .BindConfiguration("Events")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (string.IsNullOrEmpty(options.Url) && environment.IsDevelopment())
                {
                    options.Url = DevelopmentSecrets.EventsUrl;
                }
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddHttpClient<BotDoor>()
            .ConfigureHttpClient((provider, client) => client.Timeout = provider.GetRequiredService<IOptions<EventOptions>>().Value.Timeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(2) })
            .RemoveAllLoggers();
        return services.AddSingleton<Signal<EventBook>>().AddScoped<EventBook>().AddHostedService<EventSender>();
    }
}
