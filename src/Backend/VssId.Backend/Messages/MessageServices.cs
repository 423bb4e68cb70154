using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VssId.Backend.Secrets;

namespace VssId.Backend.Messages;

/// <summary>Registers the way to the phones. A sender that is registered before stays.</summary>
internal static class MessageServices
{
    public static IServiceCollection AddMessages(this IServiceCollection services)
    {
        services.AddOptions<SmsOptions>()
            .BindConfiguration("Sms")
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (environment.IsDevelopment())
                {
                    options.Url = string.IsNullOrEmpty(options.Url) ? DevelopmentSecrets.SmsUrl : options.Url;
                    options.Key = string.IsNullOrEmpty(options.Key) ? DevelopmentSecrets.Sms : options.Key;
                }
            })
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddHttpClient<SmsByHttp>()
            .ConfigureHttpClient((provider, client) => client.Timeout = provider.GetRequiredService<IOptions<SmsOptions>>().Value.Timeout)
            .RemoveAllLoggers();
        services.TryAddTransient<IMessageSender>(provider => provider.GetRequiredService<SmsByHttp>());
        return services.AddSingleton<OutboxSignal>().AddScoped<Outbox>().AddHostedService<OutboxSender>();
    }
}
