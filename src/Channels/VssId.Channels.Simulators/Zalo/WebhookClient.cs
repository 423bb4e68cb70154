using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Zalo.Api;
using VssId.Zalo.Api.Events;

namespace VssId.Channels.Simulators.Zalo;

/// <summary>Sends events to the bot as Zalo does: signed, one after the other, and again when they are not answered with 200 in time.</summary>
/// <remarks>Headers as seen in real traffic in 2026; steps of the retries from developers.zalo.me, "Webhook, tổng quan".</remarks>
internal sealed class WebhookClient(IHttpClientFactory clients, IOptions<ZaloSimulatorOptions> options, TimeProvider time, ILogger<WebhookClient> logger) : BackgroundService
{
    /// <summary>Name of the HTTP client.</summary>
    public const string Client = "zalo-simulator";

    private const int MaxWaiting = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan[] Waits = [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1)];

    private readonly Channel<WebhookEvent> _waiting = Channel.CreateBounded<WebhookEvent>(new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Sends an event soon.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="at">Its time.</param>
    public void Send(ZaloEvent sent, DateTimeOffset at)
    {
        var json = JsonSerializer.SerializeToNode(sent, ZaloEventJson.Relaxed.ZaloEvent)!.AsObject();
        var timestamp = at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        json["timestamp"] = timestamp;
        Send(BytesOf(json), timestamp);
    }

    /// <summary>Sends a body as it stands, with a right signature.</summary>
    internal void Send(byte[] body, string timestamp)
    {
        var mac = ZaloMac.Compute(options.Value.AppId, body, timestamp, options.Value.OaSecretKey);
        _waiting.Writer.TryWrite(new WebhookEvent(body, ZaloMac.Prefix + Convert.ToHexStringLower(mac)));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var sent in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (!await TrySendAsync(sent, 0, stoppingToken))
            {
                // The events behind it do not wait for its retries: Zalo promises no order.
                _ = RetryAsync(sent, stoppingToken);
            }
        }
    }

    private static byte[] BytesOf(JsonObject json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = ZaloEventJson.Relaxed.Options.Encoder }))
        {
            json.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private async Task RetryAsync(WebhookEvent sent, CancellationToken stoppingToken)
    {
        foreach (var (index, wait) in Waits.Index())
        {
            await Task.Delay(wait, time, stoppingToken);
            if (await TrySendAsync(sent, index + 1, stoppingToken))
            {
                return;
            }
        }

        Log.EventNeverTaken(logger);
    }

    private async Task<bool> TrySendAsync(WebhookEvent sent, int retry, CancellationToken stoppingToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, timeout.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.WebhookUrl ?? new Uri(options.Value.ApiBase, "/zalo/webhook"))
        {
            Content = new ByteArrayContent(sent.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.TryAddWithoutValidation(ZaloMac.Header, sent.Signature);
        request.Headers.TryAddWithoutValidation("X-ZEvent-Server", "OA OpenAPI");
        request.Headers.TryAddWithoutValidation("User-Agent", "ZaloWebhook");
        if (retry > 0)
        {
            request.Headers.TryAddWithoutValidation("num_retry", retry.ToString(CultureInfo.InvariantCulture));
        }

        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.SendAsync(request, either.Token);
            return (int)response.StatusCode == 200;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
