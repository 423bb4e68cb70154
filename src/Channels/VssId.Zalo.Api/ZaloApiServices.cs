using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace VssId.Zalo.Api;

/// <summary>Registers the client.</summary>
public static class ZaloApiServices
{
    /// <summary>Adds <see cref="ZaloApi"/>; the caller registers an <see cref="IZaloAccessToken"/>.</summary>
    public static IServiceCollection AddZaloApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ZaloApiOptions>()
            .Bind(configuration.GetSection(ZaloApiOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.ApiBase is { IsAbsoluteUri: true, Scheme: "https" } or { IsAbsoluteUri: true, Scheme: "http", IsLoopback: true }, "Zalo:ApiBase is an https address, because the access token travels there; http is taken for this machine only.")
            .ValidateOnStart();
        services.AddHttpClient(nameof(ZaloApi))
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                // A redirect would carry the access token to another host. Connections end now and then, so that a move in DNS is seen.
                handler.AllowAutoRedirect = false;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient(static client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = ZaloApi.MaxAnswerBytes;
            })
            .RemoveAllLoggers();
        services.TryAddSingleton(static provider => new ZaloApi(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(ZaloApi)),
            provider.GetRequiredService<IZaloAccessToken>(),
            provider.GetRequiredService<IOptions<ZaloApiOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
