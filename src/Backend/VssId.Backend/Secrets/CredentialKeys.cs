using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using VssId.Backend.Passwords;

namespace VssId.Backend.Secrets;

/// <summary>Keys of what is kept for years: passwords, second factors, files at the office. One secret, <c>Passwords:Key</c>; each use has its own key, derived by HKDF (RFC 5869).</summary>
/// <remarks>Apart from <see cref="BackendKeys"/>, whose secret may be changed at any time: without this one no password and no second factor works again, and no file is read.</remarks>
internal sealed class CredentialKeys(IOptions<PasswordOptions> options)
{
    private readonly byte[] passwords = Derive(options.Value.Key, "passwords");
    private readonly byte[] names = Derive(options.Value.Key, "names");
    private readonly byte[] factors = Derive(options.Value.Key, "second factors");
    private readonly byte[] files = Derive(options.Value.Key, "files");

    /// <summary>What is kept of a password, after the slow function.</summary>
    public byte[] OfPassword(ReadOnlySpan<byte> slow) => HMACSHA256.HashData(passwords, slow);

    /// <summary>A name in the database that does not tell what it names, and is the same for years.</summary>
    /// <param name="kind">What is named.</param>
    /// <param name="value">Text without line breaks.</param>
    public byte[] NameOf(string kind, string value) => HMACSHA256.HashData(names, Encoding.UTF8.GetBytes($"{kind}\n{value}"));

    /// <summary>Encrypts a second factor for its row.</summary>
    public byte[] Seal(ReadOnlySpan<byte> factor, string row, RandomNumberGenerator random) => Sealing.Seal(factors, factor, Encoding.UTF8.GetBytes(row), random);

    /// <summary>Decrypts it.</summary>
    /// <exception cref="CryptographicException">It was changed, belongs to another row, or the secret is another one.</exception>
    public byte[] Open(ReadOnlySpan<byte> factor, string row) => Sealing.Open(factors, factor, Encoding.UTF8.GetBytes(row));

    /// <summary>Encrypts the content of a file for its row.</summary>
    public byte[] SealFile(ReadOnlySpan<byte> content, Guid file, RandomNumberGenerator random) => Sealing.Seal(files, content, file.ToByteArray(), random);

    /// <summary>Decrypts it.</summary>
    /// <exception cref="CryptographicException">It was changed, belongs to another file, or the secret is another one.</exception>
    public byte[] OpenFile(ReadOnlySpan<byte> content, Guid file) => Sealing.Open(files, content, file.ToByteArray());

    private static byte[] Derive(string secret, string use) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Convert.FromBase64String(secret), SHA256.HashSizeInBytes, info: Encoding.UTF8.GetBytes("VssId.Backend credentials " + use));
}
