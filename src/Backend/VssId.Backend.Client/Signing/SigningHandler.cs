using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace VssId.Backend.Client.Signing;

/// <summary>Signs each request that leaves for the backend.</summary>
/// <remarks>It stands inside the retries: every try has its own time and nonce, since a nonce is taken once.</remarks>
internal sealed class SigningHandler(IOptions<BackendClientOptions> options, TimeProvider clock, RandomNumberGenerator random) : DelegatingHandler
{
    private readonly byte[] key = Convert.FromBase64String(options.Value.ServiceKey);

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var nonce = new byte[16];
        random.GetBytes(nonce);
        var signature = ServiceSignature.Sign(
            options.Value.Service, key, request.Method.Method, request.RequestUri!.PathAndQuery, SHA256.HashData(body), clock.GetUtcNow(), nonce);
        request.Headers.Remove(ServiceSignature.Header);
        request.Headers.TryAddWithoutValidation(ServiceSignature.Header, signature.ToString());
        return await base.SendAsync(request, cancellationToken);
    }
}
