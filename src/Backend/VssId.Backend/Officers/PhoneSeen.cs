using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using VssId.Backend.Secrets;

namespace VssId.Backend.Officers;

/// <summary>The phone that an officer was shown, as the form carries it: sealed for his session, so that only what was looked at can be changed.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="Person">Id of the person.</param>
/// <param name="Phone">The phone on record.</param>
internal sealed record PhoneSeen(long Account, long Person, string Phone)
{
    private const int Ids = 2 * sizeof(long);
    private const int LongestText = 200;

    /// <summary>The form that travels.</summary>
    public string Seal(OfficerOnDuty officer, BackendKeys keys, RandomNumberGenerator random)
    {
        var bytes = new byte[Ids + Encoding.UTF8.GetByteCount(Phone)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Account);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(sizeof(long)), Person);
        Encoding.UTF8.GetBytes(Phone, bytes.AsSpan(Ids));
        return Base64Url.EncodeToString(keys.Seal(bytes, PlaceOf(officer), random));
    }

    /// <summary>Reads it; null when it was changed or made for another session or another form.</summary>
    public static PhoneSeen? Open(string text, OfficerOnDuty officer, BackendKeys keys)
    {
        if (text.Length > LongestText || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            var bytes = keys.Open(Base64Url.DecodeFromChars(text), PlaceOf(officer)).AsSpan();
            return new PhoneSeen(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(long)..]), Encoding.UTF8.GetString(bytes[Ids..]));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Never prints the phone.</summary>
    public override string ToString() => nameof(PhoneSeen);

    private static byte[] PlaceOf(OfficerOnDuty officer) => [.. officer.TokenHash, .. "phone"u8];
}
