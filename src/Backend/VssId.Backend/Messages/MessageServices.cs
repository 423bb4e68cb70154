using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VssId.Backend.Delivery;
using VssId.Backend.Secrets;

namespace VssId.Backend.Messages;

/// <summary>Registers the ways to phones and mailboxes. A sender of texts that is registered before stays.</summary>
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
        services.AddOptions<EmailOptions>().BindConfiguration("Email").ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmailOptions>, EmailOptionsValidator>());
        services.AddTransient<EmailBySmtp>();
        services.TryAddTransient<IMessageSender>(provider => provider.GetRequiredService<SmsByHttp>());
        return services.AddSingleton<Signal<Outbox>>().AddScoped<Outbox>().AddHostedService<OutboxSender>();
    }
}
