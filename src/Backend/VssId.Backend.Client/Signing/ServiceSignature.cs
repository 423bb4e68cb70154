using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VssId.Backend.Client.Signing;

/// <summary>
/// How one service proves itself to another: <c>X-Service-Signature: v1;id=bot;ts=1763989200;nonce=…;mac=…</c>.
/// </summary>
/// <param name="Service">Name of the service, 1 to 40 of <c>a-z 0-9 -</c>.</param>
/// <param name="Timestamp">Seconds since 1970 when it was signed.</param>
/// <param name="Nonce">32 hexadecimal digits, never used twice.</param>
/// <param name="Mac">HMAC-SHA-256 over the request, 32 bytes.</param>
/// <remarks>
/// The code covers method, path with query, body, time and nonce, one a line. None of them can hold a line break, so no two
/// requests have the same text.
/// </remarks>
public sealed record ServiceSignature(string Service, long Timestamp, string Nonce, ReadOnlyMemory<byte> Mac)
{
    /// <summary>The header.</summary>
    public const string Header = "X-Service-Signature";

    /// <summary>Shortest key, bytes: that of the hash (RFC 2104, section 3).</summary>
    public const int KeyBytes = 32;

    private const string Version = "v1";
    private const int NonceDigits = 32;

    /// <summary>Signs a request.</summary>
    /// <param name="service">Name of the service that signs.</param>
    /// <param name="key">Its key, at least <see cref="KeyBytes"/> bytes.</param>
    /// <param name="method">HTTP method in capitals.</param>
    /// <param name="target">Path with query, as it goes over the wire.</param>
    /// <param name="bodyHash">SHA-256 of the body, of nothing when there is none.</param>
    /// <param name="now">The time.</param>
    /// <param name="nonce">16 random bytes.</param>
    public static ServiceSignature Sign(
        string service,
        ReadOnlySpan<byte> key,
        string method,
        string target,
        ReadOnlySpan<byte> bodyHash,
        DateTimeOffset now,
        ReadOnlySpan<byte> nonce)
    {
        var unsigned = new ServiceSignature(service, now.ToUnixTimeSeconds(), Convert.ToHexStringLower(nonce), default);
        return unsigned with { Mac = unsigned.MacOf(key, method, target, bodyHash) };
    }

    /// <summary>Reads a header; null when it is not of this form.</summary>
    public static ServiceSignature? Parse(string? header)
    {
        if (header is null || header.Length > 300)
        {
            return null;
        }

        var parts = header.Split(';');
        return parts is [Version, _, _, _, _]
            && Value(parts[1], "id=") is { Length: >= 1 and <= 40 } service && service.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && long.TryParse(Value(parts[2], "ts="), NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            && Value(parts[3], "nonce=") is { Length: NonceDigits } nonce && nonce.All(char.IsAsciiHexDigitLower)
            && Value(parts[4], "mac=") is { Length: 2 * SHA256.HashSizeInBytes } mac && mac.All(char.IsAsciiHexDigitLower)
            ? new ServiceSignature(service, timestamp, nonce, Convert.FromHexString(mac))
            : null;
    }

    /// <summary>Whether this signature was made with that key over that request. Takes the same time for every wrong code.</summary>
    public bool Fits(ReadOnlySpan<byte> key, string method, string target, ReadOnlySpan<byte> bodyHash) =>
        CryptographicOperations.FixedTimeEquals(MacOf(key, method, target, bodyHash), Mac.Span);

    /// <summary>The value of the header.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version};id={Service};ts={Timestamp};nonce={Nonce};mac={Convert.ToHexStringLower(Mac.Span)}");

    private static string? Value(string part, string name) =>
        part.StartsWith(name, StringComparison.Ordinal) ? part[name.Length..] : null;

    private byte[] MacOf(ReadOnlySpan<byte> key, string method, string target, ReadOnlySpan<byte> bodyHash)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Version}\n{Service}\n{method}\n{target}\n{Convert.ToHexStringLower(bodyHash)}\n{Timestamp}\n{Nonce}");
        return HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
    }
}
