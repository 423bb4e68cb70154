using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using VssId.Zalo.Api;
using VssId.Zalo.Api.Events;

namespace VssId.Channels.Zalo;

/// <summary>Verifies webhook events over the bytes as they came, before anything in them is believed.</summary>
internal sealed class ZaloSignature(IOptions<ZaloOptions> options)
{
    /// <summary>Verifies a body.</summary>
    /// <param name="body">The body, byte for byte.</param>
    /// <param name="header">The signature header: <c>mac=</c> and 64 hex digits (real traffic), or the digits alone (documentation).</param>
    public ZaloProof Verify(ReadOnlySpan<byte> body, StringValues header)
    {
        var settings = options.Value;
        if (settings.OaSecretKey.Length == 0)
        {
            return ZaloProof.NoSecret;
        }

        if (StringValues.IsNullOrEmpty(header))
        {
            return ZaloProof.Missing;
        }

        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes];
        if (header is not [{ } value] || !TryParse(value, given) || ZaloTimestamp.Find(body) is not { } timestamp)
        {
            return ZaloProof.Wrong;
        }

        return CryptographicOperations.FixedTimeEquals(given, ZaloMac.Compute(settings.AppId, body, timestamp, settings.OaSecretKey))
            ? ZaloProof.Right
            : ZaloProof.Wrong;
    }

    private static bool TryParse(string header, Span<byte> mac)
    {
        var digits = header.StartsWith(ZaloMac.Prefix, StringComparison.OrdinalIgnoreCase) ? header.AsSpan(ZaloMac.Prefix.Length) : header;
        return digits.Length == mac.Length * 2 && Convert.FromHexString(digits, mac, out _, out _) is OperationStatus.Done;
    }
}
