using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Builder;
using VssId.Bot.Engine;
using VssId.Bot.Engine.Home;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Channels.Simulators.Sms;
using VssId.Channels.Simulators.Ussd;

namespace VssId.Channels.Ussd.Tests;

/// <summary>The channel on a real port, over the real engine with conversations in memory.</summary>
internal sealed class UssdHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly MeterListener _listener = new();

    private UssdHost(WebApplication app, FakeTimeProvider time, TestBot bot, TestStore store, LogCapture log)
    {
        _app = app;
        Time = time;
        Bot = bot;
        Store = store;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient { BaseAddress = Address };
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == UssdMeter.Name && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            Counted.Enqueue($"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : value)}"));
        _listener.Start();
    }

    public FakeTimeProvider Time { get; }

    public TestBot Bot { get; }

    public TestStore Store { get; }

    public LogCapture Log { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>What was counted: <c>ussd.refused Key</c>.</summary>
    public ConcurrentQueue<string> Counted { get; } = new();

    public IServiceProvider Services => _app.Services;

    public static async Task<UssdHost> StartAsync(string environment = "Development", Dictionary<string, string?>? settings = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings ?? [], StringComparer.Ordinal)
        {
            ["Turns:Key"] = Convert.ToBase64String(new byte[32]),
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero));
        var memory = new MemoryConversations(time);
        var (bot, store, log) = (new TestBot(), new TestStore(memory), new LogCapture());
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ITurnStore>(store).AddSingleton<IInbox>(memory).AddSingleton<IChannelLog>(memory);
        builder.Services.AddSingleton<IHome, TestHome>();
        builder.Services.AddEngine();
        builder.Services.AddSingleton<IBot>(bot);
        builder.Services.AddUssdChannel(builder.Configuration, builder.Environment);
        builder.Services.AddUssdSimulator(builder.Configuration).AddSmsInbox(builder.Configuration);
        var app = builder.Build();
        app.MapUssdChannel();
        app.MapUssdSimulator();
        app.MapSmsInbox();
        await app.StartAsync();
        return new UssdHost(app, time, bot, store, log);
    }

    /// <summary>Asks as the gateway asks.</summary>
    /// <returns>The body of the answer.</returns>
    public async Task<string> AskAsync(string text, string session = "ATUid_01", string phone = "+84912345678", string code = "*1900#")
    {
        using var response = await SendAsync(text, session, phone, code);
        response.StatusCode.ShouldBeOk();
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> SendAsync(string text, string session = "ATUid_01", string phone = "+84912345678", string code = "*1900#") =>
        Client.PostAsync("/ussd/africastalking", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["phoneNumber"] = phone,
            ["serviceCode"] = code,
            ["text"] = text,
            ["sessionId"] = session,
            ["networkCode"] = "99999",
        }));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _listener.Dispose();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
