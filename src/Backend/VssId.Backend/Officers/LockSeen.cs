using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>The lock that an officer was shown, as the form carries it: sealed for his session, so that only what was looked at can be unlocked.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="Failures">Failures that were shown.</param>
/// <param name="LockedUntil">End of the lock that was shown.</param>
internal sealed record LockSeen(long Account, long Person, int Failures, long LockedUntil)
{
    private const int Bytes = (3 * sizeof(long)) + sizeof(int);
    private const int LongestText = 200;

    /// <summary>The form that travels.</summary>
    public string Seal(OfficerOnDuty officer, BackendKeys keys, RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Account);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Person);
        BinaryPrimitives.WriteInt64BigEndian(bytes[16..], LockedUntil);
        BinaryPrimitives.WriteInt32BigEndian(bytes[24..], Failures);
        return Base64Url.EncodeToString(keys.Seal(bytes, officer.TokenHash, random));
    }

    /// <summary>Reads it; null when it was changed or made for another session.</summary>
    public static LockSeen? Open(string text, OfficerOnDuty officer, BackendKeys keys)
    {
        if (text.Length > LongestText || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var bytes = keys.Open(Base64Url.DecodeFromChars(text), officer.TokenHash).AsSpan();
            return bytes.Length != Bytes ? null : new LockSeen(
                BinaryPrimitives.ReadInt64BigEndian(bytes),
                BinaryPrimitives.ReadInt64BigEndian(bytes[8..]),
                BinaryPrimitives.ReadInt32BigEndian(bytes[24..]),
                BinaryPrimitives.ReadInt64BigEndian(bytes[16..]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
