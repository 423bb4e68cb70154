using System.Security.Cryptography;

namespace VssId.Backend.Secrets;

/// <summary>AES-256-GCM with a fresh nonce: nonce, tag, content.</summary>
internal static class Sealing
{
    /// <summary>Encrypts.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="content">The content.</param>
    /// <param name="place">Where it stands: elsewhere it does not open.</param>
    /// <param name="random">Gives the nonce.</param>
    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> place, RandomNumberGenerator random)
    {
        var sealedContent = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + content.Length];
        var nonce = sealedContent.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        random.GetBytes(nonce);
        using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        cipher.Encrypt(nonce, content, sealedContent.AsSpan(nonce.Length + AesGcm.TagByteSizes.MaxSize), sealedContent.AsSpan(nonce.Length, AesGcm.TagByteSizes.MaxSize), place);
        return sealedContent;
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="CryptographicException">It was changed, is too short, belongs elsewhere, or the key is another one.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> sealedContent, ReadOnlySpan<byte> place)
    {
        if (sealedContent.Length < AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize)
        {
            throw new CryptographicException("The sealed content is too short.");
        }

        var nonce = sealedContent[..AesGcm.NonceByteSizes.MaxSize];
        var tag = sealedContent.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var content = new byte[sealedContent.Length - nonce.Length - tag.Length];
        using var cipher = new AesGcm(key, AesGcm.TagByteSizes.MaxSize);
        cipher.Decrypt(nonce, sealedContent[(nonce.Length + tag.Length)..], tag, content, place);
        return content;
    }
}
