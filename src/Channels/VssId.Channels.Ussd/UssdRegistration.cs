using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;
using VssId.Channels.Ussd.Dialects.AfricasTalking;
using IMiddleware = VssId.Bot.Builder.IMiddleware;

namespace VssId.Channels.Ussd;

/// <summary>Puts the channel into the house.</summary>
public static class UssdRegistration
{
    // Only for Development, where the numbers are invented.
    private const string DevelopmentPhoneKey = "development-only: the numbers here are invented";

    // What the engine needs to say so when a turn is too slow, before the channel itself has to.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);

    /// <summary>Adds the channel: its profile, its middleware, its settings from section <c>Ussd</c>.</summary>
    /// <remarks>Outside Development the start stops when a key is missing or short, or no address is listed.</remarks>
    public static IServiceCollection AddUssdChannel(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var development = environment.IsDevelopment();
        services.AddOptions<UssdOptions>()
            .Bind(configuration.GetSection(UssdOptions.Section))
            .PostConfigure(options => options.PhoneKey = string.IsNullOrEmpty(options.PhoneKey) ? development ? DevelopmentPhoneKey : "" : options.PhoneKey)
            .Validate(options => options.PhoneKey.Length >= UssdOptions.ShortestKey, $"Ussd:PhoneKey must have {UssdOptions.ShortestKey} characters or more.")
            .Validate(options => development || options.AfricasTalking.Key is { Length: >= UssdOptions.ShortestKey }, $"Ussd:AfricasTalking:Key must have {UssdOptions.ShortestKey} characters or more.")
            .Validate(options => development || options.AfricasTalking.Addresses.Count > 0, "Ussd:AfricasTalking:Addresses must list the gateway's addresses.")
            .Validate(options => options.AfricasTalking.Addresses.All(text => UssdSignature.Network(text) is not null), "Ussd:AfricasTalking:Addresses holds what is no address or network.")
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // The key may stand in the registered address, and this category writes addresses with their query.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<UssdOptions>>().Value;
            return new UssdRenderer(new UssdLimits(options.FirstScreen, options.LaterScreen), options.ServiceCode);
        });
        services.AddSingleton(provider => new ChannelProfile(
            UssdInbound.ChannelId, Delivery.Answer, provider.GetRequiredService<IOptions<UssdOptions>>().Value.Deadline - Margin, Brief: true, HasSessions: true));
        services.AddSingleton<IMiddleware, UssdMiddleware>();
        services.AddSingleton<UssdMeter>();
        services.AddSingleton<UssdInbound>();
        services.AddSingleton<UssdSignature>();
        services.AddSingleton<UssdAnswers>();
        services.AddSingleton<UssdEndpoint>();
        return services;
    }

    /// <summary>Maps <c>POST /ussd/africastalking</c> and <c>POST /ussd/africastalking/events</c>.</summary>
    public static IEndpointRouteBuilder MapUssdChannel(this IEndpointRouteBuilder endpoints)
    {
        var gateway = endpoints.MapGroup($"/ussd/{AfricasTalkingDialect.Gateway}").DisableAntiforgery();
        gateway.MapPost("/", (HttpRequest request, UssdEndpoint endpoint) => endpoint.AnswerAsync(request));
        gateway.MapPost("/events", (HttpRequest request, UssdEndpoint endpoint) => endpoint.EndAsync(request));
        return endpoints;
    }
}
