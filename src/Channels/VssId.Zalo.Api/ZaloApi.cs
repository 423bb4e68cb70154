using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using VssId.Zalo.Api.Messages;
using VssId.Zalo.Api.Wire;

namespace VssId.Zalo.Api;

/// <summary>Zalo's OA API. Errors of Zalo are values, not exceptions; nothing is retried here except a call whose token was replaced meanwhile.</summary>
public sealed class ZaloApi(HttpClient http, IZaloAccessToken accessToken, IOptions<ZaloApiOptions> options, TimeProvider time)
{
    /// <summary>Most that is read of an answer, in bytes; Zalo's answers have a few hundred.</summary>
    internal const int MaxAnswerBytes = 256 * 1024;

    /// <summary>Sends a consultation message: <c>POST /v3.0/oa/message/cs</c>.</summary>
    /// <param name="userId">The person, as this OA knows them.</param>
    /// <param name="message">What to send.</param>
    /// <param name="cancellationToken">Stops the call; whether it was done is then unknown.</param>
    public Task<ZaloAnswer<ZaloSent>> SendAsync(string userId, ZaloMessage message, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new SendBody(new SendBody.To(userId), ContentOf(message)), ZaloJson.Relaxed.SendBody);
        return CallAsync(
            () => new HttpRequestMessage(HttpMethod.Post, AddressOf("v3.0/oa/message/cs"))
            {
                Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
            },
            ZaloJson.Relaxed.SentData,
            data => new ZaloSent(data?.MessageId),
            cancellationToken);
    }

    /// <summary>Uploads a picture: <c>POST /v2.0/oa/upload/image</c>. Zalo keeps it 7 days.</summary>
    /// <param name="picture">A JPEG or PNG of at most 1 MB.</param>
    /// <param name="fileName">Its name; the ending must be right, otherwise Zalo answers without an id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The attachment id.</returns>
    public Task<ZaloAnswer<string>> UploadImageAsync(ReadOnlyMemory<byte> picture, string fileName, CancellationToken cancellationToken) =>
        UploadAsync("v2.0/oa/upload/image", picture, fileName, static data => data.AttachmentId, cancellationToken);

    /// <summary>Uploads a file: <c>POST /v2.0/oa/upload/file</c>. Zalo keeps it 7 days.</summary>
    /// <param name="file">PDF, DOC or DOCX of at most 5 MB.</param>
    /// <param name="fileName">Its name, with the right ending.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The token to send it with.</returns>
    public Task<ZaloAnswer<string>> UploadFileAsync(ReadOnlyMemory<byte> file, string fileName, CancellationToken cancellationToken) =>
        UploadAsync("v2.0/oa/upload/file", file, fileName, static data => data.Token ?? data.AttachmentId, cancellationToken);

    /// <summary>The OA behind the access token: <c>GET /v2.0/oa/getoa</c>.</summary>
    public Task<ZaloAnswer<ZaloOa>> GetOaAsync(CancellationToken cancellationToken) =>
        CallAsync(
            () => new HttpRequestMessage(HttpMethod.Get, AddressOf("v2.0/oa/getoa")),
            ZaloJson.Relaxed.ZaloOa,
            static data => data,
            cancellationToken);

    private static SendBody.Content ContentOf(ZaloMessage message) => message switch
    {
        ZaloMessage.Text text => new SendBody.Content(text.Content, null),
        ZaloMessage.Buttons buttons => new SendBody.Content(buttons.Content, new SendBody.Attached("template", new SendBody.Payload
        {
            Buttons = [.. buttons.Items.Select(item => ButtonOf(item))],
        })),
        ZaloMessage.Image image => new SendBody.Content(image.Caption.Length == 0 ? null : image.Caption, new SendBody.Attached("template", new SendBody.Payload
        {
            TemplateType = "media",
            Elements = [new SendBody.Element("image", image.AttachmentId)],
        })),
        ZaloMessage.File file => new SendBody.Content(null, new SendBody.Attached("file", new SendBody.Payload { Token = file.Token })),
        _ => throw new UnreachableException($"No wire form for {message.GetType().Name}."),
    };

    private static SendBody.Button ButtonOf(ZaloButton button) => button switch
    {
        ZaloButton.Say say => new SendBody.Button(say.Title, "oa.query.show", JsonValue.Create(say.Payload)),
        ZaloButton.Open open => new SendBody.Button(open.Title, "oa.open.url", new JsonObject { ["url"] = open.Url }),
        _ => throw new UnreachableException($"No wire form for {button.GetType().Name}."),
    };

    private static bool NeverLeft(HttpRequestException exception) => exception.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private Uri AddressOf(string path) => new($"{options.Value.ApiBase.AbsoluteUri.TrimEnd('/')}/{path}");

    private Task<ZaloAnswer<string>> UploadAsync(string path, ReadOnlyMemory<byte> content, string fileName, Func<UploadedData, string?> idOf, CancellationToken cancellationToken) =>
        CallAsync(
            () =>
            {
                // The names are quoted by hand: without quotes some servers do not see the field.
                var part = new ReadOnlyMemoryContent(content);
                part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = $"\"{fileName}\"" };
                return new HttpRequestMessage(HttpMethod.Post, AddressOf(path)) { Content = new MultipartFormDataContent { part } };
            },
            ZaloJson.Relaxed.UploadedData,
            data => data is null ? null : idOf(data),
            cancellationToken);

    private async Task<ZaloAnswer<T>> CallAsync<TData, T>(Func<HttpRequestMessage> request, JsonTypeInfo<TData> type, Func<TData?, T?> resultOf, CancellationToken cancellationToken)
        where TData : class
        where T : class
    {
        var token = await accessToken.GetAsync(cancellationToken);
        var answer = await CallOnceAsync(request, token, type, resultOf, cancellationToken);
        if (answer is ZaloAnswer<T>.Refused { Refusal: ZaloRefusal.TokenRefused })
        {
            var renewed = await accessToken.GetAsync(cancellationToken);
            if (renewed != token)
            {
                answer = await CallOnceAsync(request, renewed, type, resultOf, cancellationToken);
            }
        }

        return answer;
    }

    private async Task<ZaloAnswer<T>> CallOnceAsync<TData, T>(Func<HttpRequestMessage> request, string token, JsonTypeInfo<TData> type, Func<TData?, T?> resultOf, CancellationToken cancellationToken)
        where TData : class
        where T : class
    {
        using var timeout = new CancellationTokenSource(options.Value.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var message = request();
            message.Headers.TryAddWithoutValidation("access_token", token);
            using var response = await http.SendAsync(message, either.Token);
            if (response.StatusCode is HttpStatusCode.TooManyRequests || (int)response.StatusCode >= 500)
            {
                return new ZaloAnswer<T>.Unavailable($"http_{(int)response.StatusCode}", WaitOf(response));
            }

            if (!response.IsSuccessStatusCode)
            {
                return new ZaloAnswer<T>.Refused(ZaloErrors.Classify((int)response.StatusCode), (int)response.StatusCode);
            }

            return Read(await response.Content.ReadAsByteArrayAsync(either.Token), type, resultOf);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ZaloAnswer<T>.Unknown("timeout");
        }
        catch (HttpRequestException exception) when (NeverLeft(exception))
        {
            return new ZaloAnswer<T>.Unavailable("connection", null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return new ZaloAnswer<T>.Unknown("connection_lost");
        }
    }

    private static ZaloAnswer<T> Read<TData, T>(byte[] body, JsonTypeInfo<TData> type, Func<TData?, T?> resultOf)
        where TData : class
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, ZaloJson.Relaxed.ZaloEnvelope) switch
            {
                { Error: 0 } envelope => resultOf(envelope.Data.ValueKind is JsonValueKind.Object ? envelope.Data.Deserialize(type) : null) is { } result
                    ? new ZaloAnswer<T>.Done(result)
                    : new ZaloAnswer<T>.Unknown("empty_answer"),
                { Error: { } code } => new ZaloAnswer<T>.Refused(ZaloErrors.Classify(code), code),
                _ => new ZaloAnswer<T>.Unknown("unreadable_answer"),
            };
        }
        catch (JsonException)
        {
            return new ZaloAnswer<T>.Unknown("unreadable_answer");
        }
    }

    private TimeSpan? WaitOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
