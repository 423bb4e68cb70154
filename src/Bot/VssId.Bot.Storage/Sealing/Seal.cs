using System.Security.Cryptography;
using System.Text;

namespace VssId.Bot.Storage.Sealing;

/// <summary>Seals what is kept of a conversation and opens it again: AES-256-GCM, the id of the conversation as associated data (R35).</summary>
/// <remarks>
/// Form: 1 (form), length of the key id, key id, nonce (12 bytes), tag (16 bytes), sealed bytes.
/// Each purpose and conversation has a key of its own, derived by HMAC-SHA256: random nonces are safe for 2^32 messages of one key
/// (NIST SP 800-38D, 8.3), which 1,000 turns a second would use up in days if they shared one.
/// </remarks>
internal sealed class Seal(KeyRing ring)
{
    private const byte Form = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int MaxStackBytes = 256;

    public byte[] Close(SealPurpose purpose, string conversation, ReadOnlySpan<byte> plain)
    {
        var key = ring.Current;
        var header = 2 + key.Id.Length;
        var result = new byte[header + NonceBytes + TagBytes + plain.Length];
        result[0] = Form;
        result[1] = (byte)key.Id.Length;
        key.Id.CopyTo(result, 2);
        var nonce = result.AsSpan(header, NonceBytes);
        RandomNumberGenerator.Fill(nonce);

        var size = AssociatedSize(conversation);
        var associated = size <= MaxStackBytes ? stackalloc byte[size] : new byte[size];
        WriteAssociated(purpose, conversation, associated);
        Span<byte> own = stackalloc byte[KeyRing.KeyBytes];
        HMACSHA256.HashData(key.Bytes, associated, own);
        using var aes = new AesGcm(own, TagBytes);
        aes.Encrypt(nonce, plain, result.AsSpan(header + NonceBytes + TagBytes), result.AsSpan(header + NonceBytes, TagBytes), associated);
        CryptographicOperations.ZeroMemory(own);
        return result;
    }

    /// <returns>What was sealed; <see langword="null"/> when the time to read what its key sealed is over.</returns>
    /// <exception cref="SealBrokenException">It was changed, is another conversation's, or its key is not known.</exception>
    public byte[]? Open(SealPurpose purpose, string conversation, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < 2 || closed[0] != Form || closed.Length < 2 + closed[1] + NonceBytes + TagBytes)
        {
            throw new SealBrokenException("A sealed value does not have the form of one.");
        }

        var header = 2 + closed[1];
        var key = ring.Find(closed[2..header]) ?? throw new SealBrokenException("A sealed value names a key that is not in the ring.");
        if (ring.IsOver(key))
        {
            return null;
        }

        var size = AssociatedSize(conversation);
        var associated = size <= MaxStackBytes ? stackalloc byte[size] : new byte[size];
        WriteAssociated(purpose, conversation, associated);
        Span<byte> own = stackalloc byte[KeyRing.KeyBytes];
        HMACSHA256.HashData(key.Bytes, associated, own);
        var plain = new byte[closed.Length - header - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(own, TagBytes);
            aes.Decrypt(
                closed.Slice(header, NonceBytes),
                closed[(header + NonceBytes + TagBytes)..],
                closed.Slice(header + NonceBytes, TagBytes),
                plain,
                associated);
        }
        catch (AuthenticationTagMismatchException mismatch)
        {
            throw new SealBrokenException("A sealed value was changed, or was sealed for another conversation.", mismatch);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(own);
        }

        return plain;
    }

    private static int AssociatedSize(string conversation) => 2 + Encoding.UTF8.GetByteCount(conversation);

    private static void WriteAssociated(SealPurpose purpose, string conversation, Span<byte> destination)
    {
        destination[0] = Form;
        destination[1] = (byte)purpose;
        Encoding.UTF8.GetBytes(conversation, destination[2..]);
    }
}
