using System.Security.Cryptography;
using System.Text;

namespace VssId.Bot.Engine.Flows;

/// <summary>Keyed hashes: of frames, inputs and idempotency keys. Keyed, so that a hash of a short secret cannot be searched for.</summary>
/// <param name="key">At least 32 random bytes, the same on every replica.</param>
internal sealed class FlowKeys(byte[] key)
{
    /// <summary>A hash over the parts and their borders: 32 hexadecimal digits.</summary>
    public string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        Span<byte> result = stackalloc byte[32];
        hash.GetHashAndReset(result);
        return Convert.ToHexStringLower(result[..16]);
    }
}
