using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Shouldly;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using Xunit;

namespace VssId.Channels.Zalo.Tests;

/// <summary>From where pictures that people send are fetched, and from where they are not.</summary>
public sealed class MediaSourceTests : IAsyncDisposable
{
    private readonly RecordedLogs _logs = new();
    private readonly Asked _zalo = new();
    private ServiceProvider? _services;

    [Theory]
    [InlineData("https://photo-stal-1.zdn.vn/a/b.jpg?x=1", "https://photo-stal-1.zdn.vn/a/b.jpg?x=1")]
    [InlineData("http://photo-stal-1.zdn.vn/a/b.jpg", "https://photo-stal-1.zdn.vn/a/b.jpg")]
    [InlineData("https://PHOTO.ZDN.VN/b.jpg", "https://photo.zdn.vn/b.jpg")]
    public async Task A_picture_on_a_media_host_is_fetched_by_https(string url, string asked)
    {
        (await FetchAsync(Source("https://zalo.test/oa", _zalo), url)).ShouldBe([1, 2, 3]);
        _zalo.Addresses.ShouldBe([asked]);
    }

    [Theory]
    [InlineData("https://zdn.vn.evil.example/a.jpg")]
    [InlineData("https://evilzdn.vn/a.jpg")]
    [InlineData("https://127.0.0.1/a.jpg")]
    [InlineData("https://[::1]/a.jpg")]
    [InlineData("http://localhost/a.jpg")]
    [InlineData("https://photo.zdn.vn:8443/a.jpg")]
    [InlineData("https://photo.zdn.vn@evil.example/a.jpg")]
    [InlineData("https://evil.example@photo.zdn.vn/a.jpg")]
    [InlineData("https://evil.example/photo.zdn.vn")]
    [InlineData("https://evil.example#.zdn.vn")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://photo.zdn.vn/a.jpg")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("//photo.zdn.vn/a.jpg")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nothing_else_is_ever_asked(string? url)
    {
        (await FetchAsync(Source("https://zalo.test/oa", _zalo), url)).ShouldBeNull();
        _zalo.Addresses.ShouldBeEmpty();
        _logs.Lines.ShouldContain(line => line.Contains("host", StringComparison.Ordinal));
        if (url is { Length: > 0 })
        {
            _logs.Lines.ShouldNotContain(line => line.Contains(url, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_simulator_on_this_machine_gives_its_own_pictures_only()
    {
        await using var server = await ServerAsync();
        var root = server.Urls.Single();
        var source = Source($"{root}/simulators/zalo");
        (await FetchAsync(source, $"{root}/simulators/zalo/good")).ShouldBe([1, 2, 3]);
        (await FetchAsync(source, $"{root}/internal")).ShouldBeNull();
        (await FetchAsync(source, $"{root}/simulators/zalo/../../internal")).ShouldBeNull();
        (await FetchAsync(source, "http://127.0.0.1:1/simulators/zalo/good")).ShouldBeNull();
        (await FetchAsync(source, "https://photo.zdn.vn/a.jpg")).ShouldBeNull();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var server = await ServerAsync();
        (await FetchAsync(Source($"{server.Urls.Single()}/simulators/zalo"), $"{server.Urls.Single()}/simulators/zalo/moved")).ShouldBeNull();
    }

    [Theory]
    [InlineData("big", "size")]
    [InlineData("endless", "size")]
    [InlineData("gone", "status")]
    [InlineData("torn", "Exception")]
    [InlineData("slow", "TaskCanceledException")]
    public async Task What_is_too_big_or_does_not_come_is_given_up_with_a_reason_and_no_address(string name, string reason)
    {
        await using var server = await ServerAsync();
        var url = $"{server.Urls.Single()}/simulators/zalo/{name}";
        (await FetchAsync(Source($"{server.Urls.Single()}/simulators/zalo"), url)).ShouldBeNull();
        _logs.Lines.ShouldContain(line => line.Contains(reason, StringComparison.Ordinal));
        _logs.Lines.ShouldNotContain(line => line.Contains($"zalo/{name}", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        _zalo.Dispose();
    }

    private static async Task<byte[]?> FetchAsync(IAttachmentSource source, string? url) =>
        await source.FetchAsync(new Attachment { ContentType = "image/jpeg", ContentUrl = url }, TestContext.Current.CancellationToken);

    private static async Task<WebApplication> ServerAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.MapGet("/simulators/zalo/good", () => TypedResults.Bytes([1, 2, 3]));
        server.MapGet("/internal", () => TypedResults.Bytes([6, 6, 6]));
        server.MapGet("/simulators/zalo/moved", () => TypedResults.Redirect("/simulators/zalo/good"));
        server.MapGet("/simulators/zalo/big", () => TypedResults.Bytes(new byte[(1 << 20) + 1]));
        server.MapGet("/simulators/zalo/gone", () => TypedResults.NotFound());
        server.MapGet("/simulators/zalo/endless", async (HttpResponse response, CancellationToken cancellationToken) =>
        {
            // No length is said; it ends only so that a fault here does not last for ever.
            for (var part = 0; part < 1_000; part++)
            {
                await response.Body.WriteAsync(new byte[1 << 16], cancellationToken);
            }
        });
        server.MapGet("/simulators/zalo/torn", async (HttpContext context, CancellationToken cancellationToken) =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.Body.WriteAsync(new byte[10], cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            context.Abort();
        });
        server.MapGet("/simulators/zalo/slow", async (CancellationToken cancellationToken) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), cancellationToken);
            return TypedResults.Bytes([1, 2, 3]);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private IAttachmentSource Source(string apiBase, HttpMessageHandler? zalo = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(ZaloParts.Settings())
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Zalo:ApiBase"] = apiBase, ["Zalo:MaxMediaBytes"] = "1048576", ["Zalo:MediaTimeout"] = "00:00:01" })
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
        services.AddZaloChannel(configuration, new HostingEnvironment { EnvironmentName = Environments.Development });
        if (zalo is not null)
        {
            services.AddHttpClient(ZaloMediaSource.Client).ConfigurePrimaryHttpMessageHandler(() => zalo);
        }

        _services = services.BuildServiceProvider();
        return _services.GetRequiredService<IAttachmentSource>();
    }

    private sealed class Asked : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([1, 2, 3]) });
        }
    }
}
