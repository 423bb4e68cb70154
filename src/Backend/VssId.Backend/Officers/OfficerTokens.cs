using System.Buffers.Text;
using System.Security.Cryptography;

namespace VssId.Backend.Officers;

/// <summary>Tokens of 256 random bits, as cookies carry them.</summary>
internal static class OfficerTokens
{
    private const int Bytes = 32;
    private const int Letters = 43;

    /// <summary>A new one.</summary>
    public static string NewToken(this RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        random.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>SHA-256 of a token; null when it is none.</summary>
    public static byte[]? HashOf(string? token)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        return token is { Length: Letters } && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == Bytes
            ? SHA256.HashData(bytes)
            : null;
    }
}
