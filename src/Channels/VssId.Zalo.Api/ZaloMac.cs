using System.Security.Cryptography;
using System.Text;

namespace VssId.Zalo.Api;

/// <summary>The proof that a webhook event comes from Zalo.</summary>
/// <remarks>Plain SHA-256 of a concatenation, not HMAC. Source: zaloplatform/zalo-java-sdk, <c>utils/MacUtils.java</c>.</remarks>
public static class ZaloMac
{
    /// <summary>Header that carries it, as <c>mac=</c> and 64 lower-case hex digits.</summary>
    public const string Header = "X-ZEvent-Signature";

    /// <summary>What stands before the digits in the header.</summary>
    public const string Prefix = "mac=";

    /// <summary>SHA-256 of app id, body, timestamp and secret, one after the other.</summary>
    /// <param name="appId">Id of the app.</param>
    /// <param name="body">The body, byte for byte as it travels.</param>
    /// <param name="timestamp">The top-level <c>timestamp</c> of the body, as it stands there.</param>
    /// <param name="oaSecretKey">The OA secret key; not the secret key of the app.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Compute(string appId, ReadOnlySpan<byte> body, string timestamp, string oaSecretKey)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(appId));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(oaSecretKey));
        return hash.GetHashAndReset();
    }
}
