using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VssId.Backend.Officers;

/// <summary>Codes of authenticator apps (RFC 6238 with HMAC-SHA-1): six digits, a new one every 30 seconds.</summary>
/// <remarks>SHA-1 because common apps read nothing else; as a part of HMAC it is not broken (RFC 6194).</remarks>
internal static class Totp
{
    /// <summary>Bytes of a secret (RFC 4226, section 4: 20 recommended).</summary>
    public const int SecretBytes = 20;

    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    private const long StepMilliseconds = 30_000;

    /// <summary>The step that a time lies in.</summary>
    /// <param name="now">Milliseconds since 1970.</param>
    public static long StepAt(long now) => now / StepMilliseconds;

    /// <summary>The code of a step.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="step">The step.</param>
    /// <param name="digits">6 to 8 digits.</param>
    public static string Code(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> message = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(message, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238; see the remarks.
        HMACSHA1.HashData(secret, message, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[(mac[^1] & 0x0F)..]) & 0x7FFF_FFFF;
        var modulus = digits switch { 6 => 1_000_000u, 7 => 10_000_000u, 8 => 100_000_000u, _ => throw new ArgumentOutOfRangeException(nameof(digits)) };
        return (number % modulus).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <summary>The step whose code this is: the present one, or one next to it for clocks that differ; null when it is none of them.</summary>
    /// <remarks>All three are compared, each in constant time.</remarks>
    public static long? StepOf(ReadOnlySpan<byte> secret, string code, long now)
    {
        long? found = null;
        var given = Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(secret, step)), given))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The address that an app reads from a QR code.</summary>
    public static string AddressOf(string login, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/VssID:{Uri.EscapeDataString(login)}?secret={Base32.Encode(secret)}&issuer=VssID&algorithm=SHA1&digits=6&period=30";
}
