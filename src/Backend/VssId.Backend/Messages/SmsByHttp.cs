using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace VssId.Backend.Messages;

/// <summary>Posts messages to a provider: <c>{"to":"+84…","text":"…","reference":"…"}</c> with <c>Authorization: Bearer …</c>; 2xx means taken.</summary>
internal sealed class SmsByHttp(HttpClient client, IOptions<SmsOptions> options) : IMessageSender
{
    public async Task<SendResult> SendAsync(TextMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Key);
        request.Content = JsonContent.Create(message, MessageJson.Default.TextMessage);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode switch
            {
                >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => SendResult.Sent,
                // Both say that nothing was begun (RFC 9110, 15.6.4; RFC 6585, 4).
                HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => SendResult.NotSent,
                >= HttpStatusCode.InternalServerError => SendResult.Unknown,
                _ => SendResult.Refused,
            };
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return SendResult.NotSent;
        }
        catch (HttpRequestException)
        {
            return SendResult.Unknown;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SendResult.Unknown;
        }
    }
}
