using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Refit;
using VssId.Backend.Client.Signing;

namespace VssId.Backend.Client;

/// <summary>Registers the way to the backend.</summary>
public static class BackendClientServices
{
    /// <summary>Name of the HTTP client, for tests that put their own handler under it.</summary>
    public const string HttpClientName = "backend";

    /// <summary>
    /// Registers <see cref="IVssIdBackend"/>. A call throws <see cref="ApiException"/> when the backend refuses (read it with
    /// <see cref="BackendProblem.Of"/>) and <see cref="BackendUnavailableException"/> when it does not answer.
    /// </summary>
    public static IServiceCollection AddVssIdBackendClient(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => RandomNumberGenerator.Create());
        services.AddOptions<BackendClientOptions>()
            .Bind(configuration.GetSection("Backend"))
            .PostConfigure<IServiceProvider>(UseDevelopmentKey)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BackendClientOptions>, BackendClientOptionsValidator>());
        services.AddTransient<SilenceHandler>().AddTransient<SigningHandler>();

        var client = services
            .AddRefitGeneratedClient<IVssIdBackend>(BackendJson.Default, _ => Settings(), HttpClientName)
            .ConfigureHttpClient((provider, http) =>
            {
                http.BaseAddress = new Uri(provider.GetRequiredService<IOptions<BackendClientOptions>>().Value.Url);
                // The deadline of the pipeline below counts.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.MaxResponseContentBufferSize = 4 << 20;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(1),
                // A new look at the name's addresses now and then.
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
                // A slow backend must not make connections grow without end (R43).
                MaxConnectionsPerServer = 128,
            })
            .RedactLoggedHeaders(_ => true);
        client.AddHttpMessageHandler<SilenceHandler>();
        client.AddResilienceHandler(HttpClientName, (pipeline, context) =>
            Configure(pipeline, context.ServiceProvider.GetRequiredService<IOptions<BackendClientOptions>>().Value));
        client.AddHttpMessageHandler<SigningHandler>();
        return services;
    }

    private static void UseDevelopmentKey(BackendClientOptions options, IServiceProvider provider)
    {
        if (string.IsNullOrEmpty(options.ServiceKey) && provider.GetService<IHostEnvironment>()?.IsDevelopment() == true)
        {
            options.ServiceKey = DevelopmentKeys.Service;
        }
    }

    private static RefitSettings Settings()
    {
        var settings = new RefitSettings();
        // The outermost handler has said it already, for every kind of method alike.
        settings.TransportExceptionFactory = (_, exception, _) => exception;
        // The request carries the citizen's token: whoever logs the exception must not find it.
        settings.ExceptionRedactor = exception => exception.RequestMessage.Headers.Clear();
        return settings;
    }

    /// <summary>Deadline, retries, breaker and the deadline of a try, from the outside in. They run on the machine's clock: they guard real waiting.</summary>
    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, BackendClientOptions options)
    {
        pipeline.TimeProvider = TimeProvider.System;
        pipeline
            .AddTimeout(options.Deadline)
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 2,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(100),
                ShouldRetryAfterHeader = false,
                ShouldHandle = static arguments => ValueTask.FromResult(MayRepeat(arguments.Context.GetRequestMessage()) && arguments.Outcome switch
                {
                    { Exception: HttpRequestException or TimeoutRejectedException } => true,
                    // 503 is not among them: it is the backend's own word that asking again is of no use now.
                    { Result.StatusCode: HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout } => true,
                    _ => false,
                }),
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.BreakFor,
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome switch
                {
                    { Exception: HttpRequestException or TimeoutRejectedException } => true,
                    { Result.StatusCode: >= HttpStatusCode.InternalServerError } => true,
                    _ => false,
                }),
            })
            .AddTimeout(options.TryDeadline);
    }

    private static bool MayRepeat(HttpRequestMessage? request) =>
        request?.Method == HttpMethod.Get || (request?.Method == HttpMethod.Post && request.Headers.Contains("Idempotency-Key"));
}
