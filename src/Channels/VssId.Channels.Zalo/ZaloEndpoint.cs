using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using VssId.Bot.Engine.Turns;
using VssId.Zalo.Api;

namespace VssId.Channels.Zalo;

/// <summary>The webhook. Zalo switches a webhook off that answers anything but 200 for long, so whatever is dropped is acknowledged too, and counted.</summary>
internal sealed class ZaloEndpoint(ZaloSignature signature, ZaloInbound inbound, IInbox inbox, SendProgress progress, ZaloCounters counters, IOptions<ZaloOptions> options, ILogger<ZaloEndpoint> logger)
{
    private const int FirstBufferBytes = 4096;

    /// <summary>Takes one event.</summary>
    /// <returns>200; 413 for a body above the limit; 503 when the event cannot be stored.</returns>
    public async Task<StatusCodeHttpResult> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await BodyOfAsync(request, cancellationToken) is { } body
                ? await VerifyAsync(body, request.Headers[ZaloMac.Header], cancellationToken)
                : Refused("too_large", StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException exception)
        {
            // The body never arrived whole: no event of Zalo's.
            return Refused("broken_request", exception.StatusCode);
        }
    }

    private async Task<StatusCodeHttpResult> VerifyAsync(ReadOnlyMemory<byte> body, StringValues header, CancellationToken cancellationToken) =>
        signature.Verify(body.Span, header) switch
        {
            ZaloProof.Right => await TakeAsync(inbound.Read(body.Span), cancellationToken),
            ZaloProof.NoSecret => Refused("no_secret"),
            ZaloProof.Missing => Refused("no_signature"),
            _ => Refused("wrong_signature"),
        };

    private async Task<StatusCodeHttpResult> TakeAsync(ZaloReading reading, CancellationToken cancellationToken)
    {
        switch (reading)
        {
            case ZaloReading.Turn turn:
                return await AdmitAsync(turn.Arrival, cancellationToken);
            case ZaloReading.Echo echo:
                progress.Heard(echo);
                return Counted("ignored", "echo");
            case ZaloReading.NoTurn noTurn:
                return Counted("ignored", noTurn.Reason);
            case ZaloReading.Refused refused:
                return Refused(refused.Reason);
            default:
                throw new UnreachableException();
        }
    }

    private async Task<StatusCodeHttpResult> AdmitAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        try
        {
            return await inbox.AdmitAsync(arrival, cancellationToken) switch
            {
                Admission.Admitted => Counted("admitted", "new"),
                Admission.Repeated => Counted("repeated", "seen_before"),
                _ => Unstored("inbox_full"),
            };
        }
        catch (StoreUnavailableException)
        {
            return Unstored("store_unavailable");
        }
    }

    private StatusCodeHttpResult Unstored(string reason)
    {
        Log.EventUnstored(logger, reason);
        return Counted("unstored", reason, StatusCodes.Status503ServiceUnavailable);
    }

    private StatusCodeHttpResult Refused(string reason, int status = StatusCodes.Status200OK)
    {
        Log.EventRefused(logger, reason);
        return Counted("refused", reason, status);
    }

    private StatusCodeHttpResult Counted(string outcome, string reason, int status = StatusCodes.Status200OK)
    {
        counters.Event(outcome, reason);
        return TypedResults.StatusCode(status);
    }

    /// <returns>The body; <see langword="null"/> when it is larger than the limit.</returns>
    private async Task<ReadOnlyMemory<byte>?> BodyOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var limit = options.Value.MaxBodyBytes;
        if (request.ContentLength > limit)
        {
            return null;
        }

        // One byte more than announced, so that the end is seen without growing.
        var buffer = new byte[Math.Min(limit, request.ContentLength ?? FirstBufferBytes) + 1];
        var length = 0;
        while (await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken) is var read and > 0)
        {
            length += read;
            if (length > limit)
            {
                return null;
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(limit + 1, buffer.Length * 2));
            }
        }

        return buffer.AsMemory(0, length);
    }
}
