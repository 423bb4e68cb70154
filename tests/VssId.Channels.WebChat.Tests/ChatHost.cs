using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>The channel on a free loopback port, with conversations in memory and a simple bot.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    public const string Secret = WebChatDevelopmentKeys.Secret;

    private readonly WebApplication _app;
    private readonly MeterListener _listener = new();

    private ChatHost(WebApplication app, ListLogs logs)
    {
        _app = app;
        Logs = logs;
        Address = new Uri(app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Http = new HttpClient { BaseAddress = Address };
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == WebChatMeter.Name && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var name = tags.Length == 0 ? instrument.Name : $"{instrument.Name}:{tags[0].Value}";
            Counted.AddOrUpdate(name, value, (_, sum) => sum + value);
        });
        _listener.Start();
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public ListLogs Logs { get; }

    public ConcurrentDictionary<string, long> Counted { get; } = new(StringComparer.Ordinal);

    public IServiceProvider Services => _app.Services;

    public static async Task<ChatHost> StartAsync(MemoryConversations store, TimeProvider time, IReadOnlyDictionary<string, string?>? settings = null, int port = 0, IInbox? inbox = null, IChannelLog? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRoutingCore();
        var logs = new ListLogs();
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton(inbox ?? store);
        builder.Services.AddSingleton(log ?? store);
        builder.Services.AddSingleton<IPainter, OutlinePainter>();
        builder.Services.AddSingleton<IPrinter, RecordPrinter>();
        builder.Services.AddSingleton<HeardFiles>();
        builder.Services.AddSingleton<IAttachmentReader>(provider => provider.GetRequiredService<HeardFiles>());
        builder.Services.AddWebChatChannel(builder.Configuration, builder.Environment);
        var app = builder.Build();
        app.MapWebChatChannel();
        await app.StartAsync();
        return new ChatHost(app, logs);
    }

    public long Refused(string reason) => Counted.GetValueOrDefault($"webchat.refused:{reason}");

    /// <summary>One call of Direct Line.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Body, HttpResponseMessage Response)> CallAsync(HttpMethod method, string path, string? bearer = null, string? json = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/v3/directline/{path}");
        if (bearer is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject(), response);
    }

    /// <summary>A conversation that has begun.</summary>
    public async Task<Begun> BeginAsync()
    {
        var token = (string)(await CallAsync(HttpMethod.Post, "/chat/token")).Body["token"]!;
        var (status, body, _) = await CallAsync(HttpMethod.Post, "conversations", token, """{"user":{},"locale":"vi-VN"}""");
        status.ShouldBe(HttpStatusCode.Created);
        return new Begun((string)body["conversationId"]!, (string)body["token"]!, (string)body["streamUrl"]!);
    }

    public Task<(HttpStatusCode Status, JsonObject Body, HttpResponseMessage Response)> SayAsync(Begun chat, string text) =>
        CallAsync(HttpMethod.Post, $"conversations/{chat.Id}/activities", chat.Token, new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString());

    public static async Task<ClientWebSocket> ConnectAsync(string streamUrl, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken);
        return socket;
    }

    public async Task StopAsync() => await _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        Http.Dispose();
        await _app.DisposeAsync();
        Logs.Dispose();
    }
}
