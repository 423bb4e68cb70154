using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Views;
using VssId.Zalo.Api;
using VssId.Zalo.Api.Events;

namespace VssId.Channels.Zalo.Tests;

/// <summary>The channel as a host puts it together, without a server: on a stopped clock, with Zalo played by a script.</summary>
internal sealed class ZaloParts : IDisposable
{
    private readonly ServiceProvider _services;

    public ZaloParts(IInbox? inbox = null, IReadOnlyDictionary<string, string?>? settings = null, IPrinter? printer = null, params IPainter[] painters)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings()).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));
        services.AddZaloChannel(configuration, new HostingEnvironment { EnvironmentName = Environments.Development });
        services.AddHttpClient(nameof(ZaloApi)).ConfigurePrimaryHttpMessageHandler(() => Zalo);
        Conversations = new MemoryConversations(Time);
        services.AddSingleton(inbox ?? Conversations);
        if (printer is not null)
        {
            services.AddSingleton(printer);
        }

        foreach (var painter in painters)
        {
            services.AddSingleton(painter);
        }

        _services = services.BuildServiceProvider();
        Counted = new Counted(_services.GetRequiredService<IMeterFactory>());
        Endpoint = _services.GetRequiredService<ZaloEndpoint>();
        Sender = _services.GetRequiredService<IReplySender>();
        Signature = _services.GetRequiredService<ZaloSignature>();
        Inbound = _services.GetRequiredService<ZaloInbound>();
        Renderer = _services.GetRequiredService<ZaloRenderer>();
        Api = _services.GetRequiredService<ZaloApi>();
    }

    public FakeTimeProvider Time { get; } = new(Vectors.SignedAt + TimeSpan.FromSeconds(1));

    public RecordedLogs Logs { get; } = new();

    public ScriptedZalo Zalo { get; } = new();

    public MemoryConversations Conversations { get; }

    public Counted Counted { get; }

    public ZaloEndpoint Endpoint { get; }

    public IReplySender Sender { get; }

    public ZaloSignature Signature { get; }

    public ZaloInbound Inbound { get; }

    public ZaloRenderer Renderer { get; }

    public ZaloApi Api { get; }

    public static Dictionary<string, string?> Settings() => new(StringComparer.Ordinal)
    {
        ["Zalo:ApiBase"] = "https://zalo.test/oa",
        ["Zalo:AppId"] = Vectors.AppId,
        ["Zalo:OaId"] = Vectors.OaId,
        ["Zalo:OaSecretKey"] = Vectors.Secret,
        ["Zalo:AccessToken"] = Vectors.Token,
    };

    public static string Sign(byte[] body) =>
        Convert.ToHexStringLower(ZaloMac.Compute(Vectors.AppId, body, ZaloTimestamp.Find(body) ?? "", Vectors.Secret));

    /// <summary>A body of the given event, at the time of the clock.</summary>
    public string Event(string name, string rest, TimeSpan? age = null) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"app_id":"{{Vectors.AppId}}","event_name":"{{name}}","timestamp":"{{(Time.GetUtcNow() - (age ?? TimeSpan.Zero)).ToUnixTimeMilliseconds()}}",{{rest}}}""");

    public Task<int> PostSignedAsync(string body) => PostSignedAsync(Encoding.UTF8.GetBytes(body));

    public Task<int> PostSignedAsync(byte[] body) => PostAsync(body, $"mac={Sign(body)}");

    public Task<int> PostAsync(string body, params string[] signatures) => PostAsync(Encoding.UTF8.GetBytes(body), signatures);

    public async Task<int> PostAsync(byte[] body, params string[] signatures)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.Body = new MemoryStream(body);
        if (signatures.Length > 0)
        {
            context.Request.Headers[ZaloMac.Header] = signatures;
        }

        return (await Endpoint.ReceiveAsync(context.Request, CancellationToken.None)).StatusCode;
    }

    /// <summary>What was admitted, in order.</summary>
    public async Task<IReadOnlyList<Activity>> AdmittedAsync()
    {
        List<Activity> activities = [];
        foreach (var shard in await Conversations.WaitingAsync(CancellationToken.None))
        {
            activities.AddRange((await Conversations.PeekAsync(shard, 1000, CancellationToken.None)).Select(entry => ActivityJson.FromUtf8(entry.Activity.Span)));
        }

        return activities;
    }

    public Task<SendOutcome> SendAsync(View view, int attempt = 1) => SendAsync(ViewActivity.Of(view), attempt);

    public async Task<SendOutcome> SendAsync(Activity reply, int attempt = 1) => await Sender.SendAsync(Vectors.Conversation, reply, attempt, CancellationToken.None);

    public void Dispose()
    {
        Counted.Dispose();
        _services.Dispose();
    }
}
