using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using VssId.Backend.Access;
using VssId.Backend.Client.Signing;

namespace VssId.Backend.Events;

/// <summary>Posts events to the bot, signed as the service <c>backend</c>.</summary>
internal sealed class BotDoor(HttpClient client, IOptions<EventOptions> options, IOptions<ServiceKeyOptions> keys, RandomNumberGenerator random, TimeProvider clock)
{
    /// <summary>Name under which the backend signs.</summary>
    public const string Service = "backend";

    /// <summary>Posts an event.</summary>
    /// <returns>Whether the bot has it.</returns>
    public async Task<bool> PostAsync(byte[] json, CancellationToken cancellationToken)
    {
        var address = new Uri(options.Value.Url);
        var nonce = new byte[16];
        random.GetBytes(nonce);
        var signature = ServiceSignature.Sign(
            Service, Convert.FromBase64String(keys.Value.ServiceKey), HttpMethods.Post, address.PathAndQuery, SHA256.HashData(json), clock.GetUtcNow(), nonce);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } },
        };
        request.Headers.Add(ServiceSignature.Header, signature.ToString());
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
