using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Views;
using VssId.Channels.Simulators.Zalo;

namespace VssId.Channels.Zalo.Tests;

/// <summary>The channel and the simulated Zalo on one loopback port, and a small bot that answers each event by a given rule.</summary>
internal sealed class TownWithZalo : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TownWithZalo(WebApplication app, Uri address)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = address };
        Counted = new Counted(app.Services.GetRequiredService<IMeterFactory>());
        Bot = app.Services.GetRequiredService<RuleBot>();
    }

    public HttpClient Http { get; }

    public Counted Counted { get; }

    public RuleBot Bot { get; }

    public static async Task<TownWithZalo> StartAsync(Func<Activity, IEnumerable<View>> rule, IPrinter? printer = null, params IPainter[] painters)
    {
        var address = FreeAddress();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().UseUrls(address.ToString());
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(ZaloParts.Settings()).AddInMemoryCollection([new("Zalo:ApiBase", new Uri(address, ZaloSimulator.Root).ToString())]);
        builder.Services.AddZaloChannel(builder.Configuration, builder.Environment);
        builder.Services.AddZaloSimulator(builder.Configuration);
        builder.Services.AddSingleton<MemoryConversations>(new MemoryConversations(TimeProvider.System));
        builder.Services.AddSingleton<IInbox>(provider => provider.GetRequiredService<MemoryConversations>());
        builder.Services.AddSingleton(provider => new RuleBot(provider.GetRequiredService<IInbox>(), provider.GetRequiredService<IReplySender>(), rule));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RuleBot>());
        if (printer is not null)
        {
            builder.Services.AddSingleton(printer);
        }

        foreach (var painter in painters)
        {
            builder.Services.AddSingleton(painter);
        }

        var app = builder.Build();
        app.MapZaloChannel();
        app.MapZaloSimulator();
        await app.StartAsync();
        return new TownWithZalo(app, address);
    }

    public static Uri FreeAddress()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    public async Task SaysAsync(string text, string user = Vectors.User)
    {
        using var response = await Http.PostAsJsonAsync($"/simulators/zalo/people/{user}/messages", new { text });
        response.EnsureSuccessStatusCode();
    }

    public async Task FollowsAsync(string user = Vectors.User)
    {
        using var response = await Http.PostAsync(new Uri($"/simulators/zalo/people/{user}/follow", UriKind.Relative), null);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The next messages of the account on the phone, after a position.</summary>
    public async Task<List<JsonElement>> HearsAsync(int count, int after = 0, string user = Vectors.User)
    {
        List<JsonElement> heard = [];
        for (var polls = 0; heard.Count < count && polls < 20; polls++)
        {
            var page = await Http.GetFromJsonAsync<JsonElement>($"/simulators/zalo/people/{user}/messages?after={after}&wait=5");
            foreach (var message in page.GetProperty("messages").EnumerateArray())
            {
                after = message.GetProperty("number").GetInt32();
                if (message.GetProperty("from").GetString() == "oa")
                {
                    heard.Add(message);
                }
            }
        }

        return heard;
    }

    /// <summary>Calls the OA API as the bot would.</summary>
    public async Task<JsonElement> CallAsync(HttpMethod method, string path, HttpContent? content, string? token = Vectors.Token)
    {
        using var request = new HttpRequestMessage(method, $"{ZaloSimulator.Root}{path}") { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("access_token", token);
        }

        using var response = await Http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        Counted.Dispose();
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
