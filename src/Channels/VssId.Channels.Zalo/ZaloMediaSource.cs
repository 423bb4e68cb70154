using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Turns;
using VssId.Zalo.Api;

namespace VssId.Channels.Zalo;

/// <summary>Fetches pictures and files from Zalo's media servers, at once: how long their addresses live is nowhere said. Only hosts of a list are asked, so that nobody makes the bot call elsewhere.</summary>
internal sealed class ZaloMediaSource(IHttpClientFactory clients, IOptions<ZaloOptions> options, IOptions<ZaloApiOptions> api, ILogger<ZaloMediaSource> logger) : IAttachmentSource
{
    /// <summary>Name of its HTTP client.</summary>
    public const string Client = "zalo-media";

    /// <inheritdoc/>
    public string Channel => ZaloConversation.Channel;

    /// <inheritdoc/>
    public async ValueTask<byte[]?> FetchAsync(Attachment attachment, CancellationToken cancellationToken)
    {
        if (AddressOf(attachment.ContentUrl) is not { } address)
        {
            Log.MediaRefused(logger, "host");
            return null;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.MediaTimeout);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > options.Value.MaxMediaBytes)
            {
                Log.MediaRefused(logger, response.IsSuccessStatusCode ? "size" : "status");
                return null;
            }

            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            return await ReadAsync(stream, patience.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Not the address: it opens the picture.
            Log.MediaRefused(logger, failure.GetType().Name);
            return null;
        }
    }

    // What the header says of the length may be wrong or missing: it is counted while reading.
    private async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var most = options.Value.MaxMediaBytes;
        using var content = new MemoryStream();
        var part = new byte[64 << 10];
        int length;
        while ((length = await stream.ReadAsync(part, cancellationToken)) > 0)
        {
            if (content.Length + length > most)
            {
                Log.MediaRefused(logger, "size");
                return null;
            }

            content.Write(part, 0, length);
        }

        return content.ToArray();
    }

    /// <summary>The address to fetch from; <see langword="null"/> when it is none of Zalo's. Samples show plain http: the same host is asked by https.</summary>
    private Uri? AddressOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
        {
            return null;
        }

        var zalo = api.Value.ApiBase;
        if (zalo.IsLoopback)
        {
            // The simulator on this machine, and nothing else of it.
            return Uri.Compare(address, zalo, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0 && address.AbsolutePath.StartsWith(zalo.AbsolutePath, StringComparison.Ordinal) ? address : null;
        }

        return address.Scheme is "https" or "http" && address.IsDefaultPort && address.HostNameType is UriHostNameType.Dns
            && options.Value.MediaHosts.Any(host => address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase))
                ? new UriBuilder(address) { Scheme = "https", Port = -1 }.Uri
                : null;
    }
}
