using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Signing;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Events;

/// <summary>
/// The door for what the backend has to tell conversations. The signature is judged over the raw bytes before anything is read (R22), and an event is acknowledged
/// when it is stored, once for each id (R24); a worker of the engine runs its turn.
/// </summary>
internal sealed class EventsEndpoint(IInbox inbox, IEnumerable<ChannelProfile> channels, IOptions<BackendClientOptions> options, EventsMeter meter, TimeProvider clock)
{
    /// <summary>Where the backend posts events.</summary>
    public const string Path = "/backend/events";

    private const string Service = "backend";
    private const int LargestBody = 16 << 10;
    private const int LongestConversation = 200;

    private readonly HashSet<string> _channels = [.. channels.Select(channel => channel.Id)];

    private readonly SignatureVerifier _verifier = new(
        new Dictionary<string, byte[]>(StringComparer.Ordinal) { [Service] = Convert.FromBase64String(options.Value.ServiceKey) }, clock);

    /// <summary>Takes one event.</summary>
    /// <returns>200; 400 when it is no event, 401 when it is not the backend's, 413 above 16 KB, 503 when it cannot be stored.</returns>
    public async Task<StatusCodeHttpResult> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BodyOfAsync(request, cancellationToken) is not { } body)
        {
            return Counted("too-large", StatusCodes.Status413PayloadTooLarge);
        }

        var header = request.Headers[ServiceSignature.Header] is [var value] ? value : null;
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var verdict = _verifier.Judge(header, request.Method, target, SHA256.HashData(body), out _);
        if (verdict is not SignatureVerdict.Good)
        {
            return Counted($"signature-{verdict}", StatusCodes.Status401Unauthorized);
        }

        return EventOf(body) is { } happened ? await AdmitAsync(happened, cancellationToken) : Counted("broken", StatusCodes.Status400BadRequest);
    }

    private static BackendEvent? EventOf(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, BackendJson.Default.BackendEvent) is
            { Type: { Length: > 0 }, Channel: { Length: > 0 }, Conversation: { Length: > 0 and <= LongestConversation }, Data.ValueKind: JsonValueKind.Object } happened && happened.Id != Guid.Empty
                ? happened
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<byte[]?> BodyOfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[4096];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private async Task<StatusCodeHttpResult> AdmitAsync(BackendEvent happened, CancellationToken cancellationToken)
    {
        if (!_channels.Contains(happened.Channel))
        {
            // A backend that is ahead of this release knows a channel more: it must not send this for ever.
            return Counted("other-channel", StatusCodes.Status200OK);
        }

        var key = $"{Service}:{happened.Id:N}";
        var activity = EventActivity.Of(key, happened.Type, happened.Channel, happened.Conversation, Service, happened.Data);
        activity.Timestamp = happened.At;
        try
        {
            return await inbox.AdmitAsync(new Arrival(happened.Conversation, key, ActivityJson.ToUtf8(activity)), cancellationToken) switch
            {
                Admission.Admitted => Counted("admitted", StatusCodes.Status200OK),
                Admission.Repeated => Counted("repeated", StatusCodes.Status200OK),
                Admission.Full => Counted("full", StatusCodes.Status503ServiceUnavailable),
                _ => throw new UnreachableException(),
            };
        }
        catch (StoreUnavailableException)
        {
            return Counted("store-away", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private StatusCodeHttpResult Counted(string outcome, int status)
    {
        meter.Event(outcome);
        return TypedResults.StatusCode(status);
    }
}
