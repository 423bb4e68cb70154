using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VssId.Channels.WebChat;

/// <summary>Tells who calls from the Authorization header alone, before anything of the body is read.</summary>
internal sealed class WebChatSignature(IOptions<WebChatOptions> options, WebChatTokens tokens)
{
    private const string Scheme = "Bearer ";

    // Digests have one length, so the comparison tells nothing of the secret's own.
    private readonly byte[][] _secrets = [.. options.Value.Secrets.Select(secret => SHA256.HashData(Encoding.UTF8.GetBytes(secret)))];

    public async Task<WebChatCaller> WhoAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return new WebChatCaller.Stranger(WebChatRefusal.NoCredential);
        }

        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return new WebChatCaller.Stranger(WebChatRefusal.BadToken);
        }

        var credential = header[Scheme.Length..].Trim();
        if (IsSecret(credential))
        {
            return new WebChatCaller.Site();
        }

        return await tokens.ReadAsync(credential) is { } pass
            ? new WebChatCaller.Holder(pass)
            : new WebChatCaller.Stranger(WebChatRefusal.BadToken);
    }

    private bool IsSecret(string credential)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(credential));
        var same = false;
        foreach (var secret in _secrets)
        {
            same |= CryptographicOperations.FixedTimeEquals(digest, secret);
        }

        return same;
    }
}
