using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using VssId.Backend.Challenges;

namespace VssId.Backend.Secrets;

/// <summary>Keys that are not in the database: without them its rows tell nothing and no guess can be tested (R10).</summary>
/// <remarks>One secret, <c>Otp:Key</c>; each use has its own key, derived by HKDF (RFC 5869). All that must be read again lives for a day at most, except links and past sign-ins: under a new secret nobody is told of old ones, and "this place" is not marked. So the secret may be changed at any time.</remarks>
internal sealed class BackendKeys(IOptions<OtpOptions> options)
{
    private readonly byte[] codes = Derive(options.Value.Key, "one-time codes");
    private readonly byte[] names = Derive(options.Value.Key, "names of limits");
    private readonly byte[] sealing = Derive(options.Value.Key, "sealing");

    /// <summary>What is kept of a code.</summary>
    public byte[] OfCode(string boundTo, string code) => Mac(codes, boundTo, code);

    /// <summary>A name in the database that does not tell whom it names.</summary>
    /// <param name="kind">What is named.</param>
    /// <param name="value">Text without line breaks.</param>
    public byte[] NameOf(string kind, string value) => Mac(names, kind, value);

    /// <summary>Name of an account among the limits.</summary>
    public byte[] NameOfAccount(long account) => NameOf("account", account.ToString(CultureInfo.InvariantCulture));

    /// <summary>Name of an account among the limits of those who are signed in to it.</summary>
    /// <param name="subject">Its name among the limits.</param>
    public byte[] NameInSession(byte[] subject) => NameOf("in session", Convert.ToHexStringLower(subject));

    /// <summary>Name of a conversation.</summary>
    public byte[] NameOfPlace(string channel, string conversation) => NameOf("place", $"{channel} {conversation}");

    /// <summary>Encrypts what must be read again.</summary>
    /// <param name="content">The content.</param>
    /// <param name="place">The row it stands in: elsewhere it does not open.</param>
    /// <param name="random">Gives the nonce.</param>
    public byte[] Seal(ReadOnlySpan<byte> content, ReadOnlySpan<byte> place, RandomNumberGenerator random) => Sealing.Seal(sealing, content, place, random);

    /// <summary>Decrypts it.</summary>
    /// <exception cref="CryptographicException">It was changed, belongs to another row, or the secret is another one.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedContent, ReadOnlySpan<byte> place) => Sealing.Open(sealing, sealedContent, place);

    private static byte[] Derive(string secret, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(secret), SHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes("VssId.Backend " + use));

    private static byte[] Mac(byte[] key, string first, string second) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{first}\n{second}"));
}
