using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using VssId.Backend.Client;
using VssId.Bot.Engine;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Events;
using VssId.Bot.Phones;
using VssId.Bot.SecurePages;
using VssId.Bot.Services;
using VssId.Bot.Storage;
using VssId.Bot.Understand;
using VssId.Bot.Understanding;
using VssId.Channels.Simulators.Sms;
using VssId.Channels.Simulators.Ussd;
using VssId.Channels.Simulators.Zalo;
using VssId.Channels.Ussd;
using VssId.Channels.WebChat;
using VssId.Channels.Zalo;

namespace VssId.Bot;

/// <summary>Puts the bot together: engine, services, storage, channels, and in Development the simulators and the pages for trying it.</summary>
internal static class BotApplication
{
    /// <param name="builder">Settings, and what comes first.</param>
    /// <param name="replace">Services that are to stand in for ours, such as a clock that tests can stop.</param>
    public static WebApplication Build(WebApplicationBuilder builder, Action<IServiceCollection>? replace = null)
    {
        var configuration = builder.Configuration;
        var environment = builder.Environment;
        var services = builder.Services;
        if (configuration["urls"] is null or "")
        {
            builder.WebHost.UseUrls(OwnAddress.Of(configuration).ToString().TrimEnd('/'));
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        services.AddProblemDetails();
        services.AddForwarding(configuration);
        services
            .AddEngine()
            .AddCitizenServices()
            .AddVssIdBackendClient(configuration)
            .AddBackendEvents()
            .AddSecurePages()
            .AddRedisStorage(configuration, environment)
            .AddZaloChannel(configuration, environment)
            .AddWebChatChannel(configuration, environment)
            .AddUssdChannel(configuration, environment);
        if (environment.IsDevelopment())
        {
            var own = OwnAddress.Of(configuration);
            configuration["Simulators:Ussd:Address"] ??= own.ToString();
            configuration["Simulators:Zalo:WebhookUrl"] ??= new Uri(own, "/zalo/webhook").ToString();
            configuration["Zalo:ApiBase"] ??= new Uri(own, "/simulators/zalo").ToString();
            configuration["Simulators:Sms:Key"] ??= configuration["Sms:Key"];
            services
                .AddZaloSimulator(configuration)
                .AddUssdSimulator(configuration)
                .AddSmsInbox(configuration);
        }

        services.TryAddSingleton<Understander>();
        services.AddHealthChecks();
        var exports = configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 };
        services.AddOpenTelemetry()
            .WithMetrics(metrics =>
            {
                metrics.AddMeter("VssId.*").AddAspNetCoreInstrumentation();
                _ = exports ? metrics.AddOtlpExporter() : metrics;
            })
            .WithTracing(traces =>
            {
                traces.AddSource(TurnTelemetry.Name).AddAspNetCoreInstrumentation();
                _ = exports ? traces.AddOtlpExporter() : traces;
            });

        replace?.Invoke(services);
        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurePageHeaders();
        app.UseRateLimiter();
        app.UseWebSockets();
        app.MapHealthChecks("/healthz", new() { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
        app.MapBackendEvents();
        app.MapSecurePages();
        app.MapZaloChannel();
        app.MapWebChatChannel();
        app.MapUssdChannel();
        if (environment.IsDevelopment())
        {
            app.MapZaloSimulator();
            app.MapUssdSimulator();
            app.MapSmsInbox();
            app.MapPhones();
            app.MapUnderstand();
        }

        return app;
    }

    // A proxy is believed only when it is named: anybody can write the headers.
    private static void AddForwarding(this IServiceCollection services, ConfigurationManager configuration) => services.Configure<ForwardedHeadersOptions>(options =>
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in configuration.GetSection("Proxies").Get<string[]>() ?? [])
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy.Contains('/', StringComparison.Ordinal) ? proxy : proxy + (proxy.Contains(':', StringComparison.Ordinal) ? "/128" : "/32")));
        }

        if (options.KnownIPNetworks.Count == 0)
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
        }
    });
}
