using System.Security.Cryptography;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Engine.Turns;
using VssId.Channels.WebChat.Page;

namespace VssId.Channels.WebChat;

/// <summary>The web chat as a channel of the host: Direct Line 3.0, the page with Microsoft's Web Chat, and pictures.</summary>
public static class WebChatChannel
{
    private static readonly TimeSpan TurnDeadline = TimeSpan.FromSeconds(10);

    /// <summary>Adds the channel.</summary>
    /// <param name="services">The host's services; <see cref="IInbox"/>, <see cref="IChannelLog"/> and the painters come from other rooms.</param>
    /// <param name="configuration">Has the section <c>WebChat</c>, see <see cref="WebChatOptions"/>.</param>
    /// <param name="environment">In Development, and only there, known keys stand in for missing ones.</param>
    public static IServiceCollection AddWebChatChannel(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection(WebChatOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IPostConfigureOptions<WebChatOptions>>(new WebChatDevelopmentKeys(environment));
        services.AddSingleton<IValidateOptions<WebChatOptions>, WebChatOptionsCheck>();

        // The key of a stream stands in its address, and the framework logs addresses with their query at this level.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));

        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ChannelProfile(WebChatInbound.ChannelId, Delivery.Log, TurnDeadline));
        services.AddSingleton(new WebChatIds(RandomNumberGenerator.Fill));
        services.AddSingleton(provider => new WebChatInbound(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<WebChatIds>(),
            provider.GetRequiredService<IOptions<WebChatOptions>>().Value.MaxTextLength));
        services.AddSingleton<WebChatTokens>();
        services.AddSingleton<WebChatTickets>();
        services.AddSingleton<WebChatSignature>();
        services.AddSingleton<WebChatOrigins>();
        services.AddSingleton<WebChatLimits>();
        services.AddSingleton<WebChatMeter>();
        services.AddSingleton<WebChatGuard>();
        services.AddSingleton<WebChatDoor>();
        services.AddSingleton<WebChatHistory>();
        services.AddSingleton<WebChatSockets>();
        services.AddSingleton<WebChatConversations>();
        services.AddSingleton<WebChatTokenEndpoint>();
        services.AddSingleton<WebChatConversationEndpoint>();
        services.AddSingleton<WebChatActivityEndpoint>();
        services.AddSingleton<WebChatUploadEndpoint>();
        services.AddSingleton<WebChatStreamEndpoint>();
        services.AddSingleton<WebChatFileEndpoint>();
        services.AddSingleton<PageAssets>();
        services.AddSingleton<PageEndpoint>();
        return services;
    }

    /// <summary>Maps <c>/v3/directline/…</c>, <c>/chat</c>, <c>/chat/token</c> and <c>/files/{id}</c>. Before it the host applies the forwarded headers of its trusted proxies: sources, stream and picture addresses depend on them.</summary>
    public static IEndpointRouteBuilder MapWebChatChannel(this IEndpointRouteBuilder endpoints)
    {
        WebChatEndpoint.Map(endpoints);
        return endpoints;
    }
}
