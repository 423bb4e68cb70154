using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using VssId.Backend.Client;
using VssId.Backend.Client.Notices;
using VssId.Bot;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.EndToEnd.Tests.Transcripts;

/// <summary>The whole house in this process, on free loopback ports, with a stopped clock and conversations in memory.</summary>
internal sealed class House : IHouse, IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly EmbeddedBackend _backend;
    private readonly WebApplication _bot;
    private long _messages;

    private House(DirectoryInfo data, EmbeddedBackend backend, WebApplication bot, FakeTimeProvider time, HttpClient http, Ear ear)
    {
        Ear = ear;
        _data = data;
        _backend = backend;
        _bot = bot;
        Time = time;
        Http = http;
    }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public Ear Ear { get; }

    /// <summary>The backend, as the bot calls it.</summary>
    public IVssIdBackend Backend => _bot.Services.GetRequiredService<IVssIdBackend>();

    public static async Task<House> OpenAsync()
    {
        var data = Directory.CreateTempSubdirectory("vssid-");
        var address = $"http://127.0.0.1:{Loopback.FreePort()}";
        string[] args =
        [
            "--environment=Development",
            $"--urls={address}",
            $"--Backend:Urls=http://127.0.0.1:{Loopback.FreePort()}",
            $"--ConnectionStrings:Backend=Data Source={Path.Combine(data.FullName, "backend.db")}",
            $"--Backend:Services:records={DevelopmentKeys.Service}",
            "--Logging:LogLevel:Default=Warning",
        ];
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        void Stop(IServiceCollection services)
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));

            // Nothing that waits on the stopped clock is waited for at the end.
            services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(500));
        }

        var ear = new Ear();
        var backend = await EmbeddedBackend.StartAsync(builder, args, Stop);
        var bot = BotApplication.Build(builder, services =>
        {
            Stop(services);
            services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(ear.Listen));
            RemoveStorage(services);
            services.AddSingleton(new MemoryConversations(time));
            services.AddSingleton<ITurnStore>(provider => provider.GetRequiredService<MemoryConversations>());
            services.AddSingleton<IInbox>(provider => provider.GetRequiredService<MemoryConversations>());
            services.AddSingleton<IChannelLog>(provider => provider.GetRequiredService<MemoryConversations>());
        });
        await bot.StartAsync();
        return new House(data, backend, bot, time, new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) }, ear);
    }

    /// <summary>Waits until what was said has come through the wire, every event has had its turn and every reply is sent.</summary>
    public async Task<string> HearAsync(Func<Task<string>> read)
    {
        var heard = "";
        for (var look = 0; look < 500; look++)
        {
            await IdleAsync();
            var more = await read();
            if (more.Length == 0 && heard.Length > 0)
            {
                return heard;
            }

            heard += more.Length == 0 ? "" : more + "\n";
            await Task.Delay(10);
        }

        return heard;
    }

    /// <summary>An officer takes the registration that waits and decides on it.</summary>
    /// <param name="decision">more, refuse or approve.</param>
    /// <param name="reason">What the citizen is told.</param>
    public async Task DecideAsync(string decision, string reason)
    {
        using var officer = new OfficerVisit(new Uri(_bot.Configuration["Backend:Url"]!));
        await officer.DecideAsync(decision, reason);
        // The backend hands over what it tells after its answer, on a clock that stands still.
        Time.Advance(TimeSpan.FromMilliseconds(5));
    }

    /// <summary>Tells the backend, as the systems of record, that a visit was charged to a card today.</summary>
    /// <param name="number">Number of social insurance.</param>
    public async Task VisitAsync(string number)
    {
        await using var records = new ServiceCollection().AddSingleton<TimeProvider>(Time).AddLogging().AddVssIdBackendClient(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Backend:Url"] = _bot.Configuration["Backend:Url"],
                ["Backend:Service"] = "records",
                ["Backend:ServiceKey"] = DevelopmentKeys.Service,
            })
            .Build()).BuildServiceProvider();
        var arrival = new VssId.Backend.Client.Notices.Arrival(ArrivalKind.Visit, number, DateOnly.FromDateTime(Time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime), "kcb-1");
        await records.GetRequiredService<IVssIdBackend>().TellArrivalAsync(arrival, "kcb-1", CancellationToken.None);
    }

    /// <summary>The text messages that came since the last call.</summary>
    public async Task<IReadOnlyList<string>> MessagesAsync()
    {
        for (var look = 0; look < 500; look++)
        {
            var inbox = await Http.GetFromJsonAsync<JsonObject>($"/simulators/sms?after={_messages}&wait=0");
            var messages = inbox!["messages"]!.AsArray();
            if (messages.Count > 0)
            {
                _messages = messages.Max(message => message!["number"]!.GetValue<long>());
                return [.. messages.Select(message => message!["text"]!.GetValue<string>())];
            }

            // The backend hands messages over after its answer, on a clock that stands still.
            Time.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Delay(20);
        }

        return [];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _backend.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }

    private async Task IdleAsync()
    {
        var inbox = _bot.Services.GetRequiredService<InboxWorker>();
        var deliveries = _bot.Services.GetRequiredService<DeliveryWorker>();
        for (var i = 0; i < 3; i++)
        {
            await inbox.IdleAsync().WaitAsync(TimeSpan.FromSeconds(30));
            await deliveries.IdleAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private static void RemoveStorage(IServiceCollection services)
    {
        services.RemoveAll<ITurnStore>();
        services.RemoveAll<IInbox>();
        services.RemoveAll<IChannelLog>();
        foreach (var descriptor in services.Where(each => each.ServiceType == typeof(IHostedService) && IsOfStorage(each)).ToList())
        {
            services.Remove(descriptor);
        }
    }

    private static bool IsOfStorage(ServiceDescriptor descriptor) =>
        (descriptor.ImplementationType ?? descriptor.ImplementationFactory?.Method.DeclaringType)?.FullName?.StartsWith("VssId.Bot.Storage", StringComparison.Ordinal) == true;
}
