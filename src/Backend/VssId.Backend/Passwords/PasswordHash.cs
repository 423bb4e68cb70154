using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VssId.Backend.Passwords;

/// <summary>What is kept of a password. In the database: schema (1 byte), rounds (4 bytes, big endian), salt (16), code (32).</summary>
/// <param name="Rounds">Rounds of PBKDF2.</param>
/// <param name="Salt">16 random bytes.</param>
/// <param name="Code">HMAC, under a key outside the database, of what PBKDF2 gave.</param>
internal sealed record PasswordHash(int Rounds, byte[] Salt, byte[] Code)
{
    /// <summary>Bytes of a salt (NIST SP 800-132: at least 16).</summary>
    public const int SaltBytes = 16;

    private const byte Schema = 1;
    private const int CodeAt = 1 + sizeof(int) + SaltBytes;

    /// <summary>Bytes in the database.</summary>
    public const int Length = CodeAt + SHA256.HashSizeInBytes;

    /// <summary>Reads what the database holds.</summary>
    /// <exception cref="FormatException">It is of another form.</exception>
    public static PasswordHash Read(byte[] bytes) => bytes is [Schema, ..] && bytes.Length == Length
        ? new PasswordHash(BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(1)), bytes[(1 + sizeof(int))..CodeAt], bytes[CodeAt..])
        : throw new FormatException("A kept password is of an unknown form.");

    /// <summary>The form for the database.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        bytes[0] = Schema;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), Rounds);
        Salt.CopyTo(bytes, 1 + sizeof(int));
        Code.CopyTo(bytes, CodeAt);
        return bytes;
    }

    /// <summary>Prints nothing of it.</summary>
    public override string ToString() => nameof(PasswordHash);
}
