using System.Buffers.Binary;
using System.Security.Cryptography;

namespace VssId.Backend.Secrets;

/// <summary>What is drawn by chance.</summary>
internal static class Randomness
{
    private const uint Codes = 1_000_000;

    // The largest multiple of a million that 32 bits hold: what lies above would make small codes more likely.
    private const uint Fair = uint.MaxValue - (uint.MaxValue % Codes);

    /// <summary>A one-time code: six digits, each code as likely as any other (R1).</summary>
    public static string Code(this RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        uint number;
        do
        {
            random.GetBytes(bytes);
            number = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        }
        while (number >= Fair);

        return (number % Codes).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Four digits, each number as likely as any other: a million is a multiple of ten thousand.</summary>
    public static string Digits(this RandomNumberGenerator random) => random.Code()[2..];

    /// <summary>Characters by chance, each as likely as any other.</summary>
    /// <param name="random">Gives the bytes.</param>
    /// <param name="letters">What may be drawn, at most 256 characters.</param>
    /// <param name="length">How many.</param>
    public static string Text(this RandomNumberGenerator random, string letters, int length)
    {
        // What lies above the largest multiple would make the first letters more likely.
        var fair = 256 - (256 % letters.Length);
        var text = new char[length];
        Span<byte> one = stackalloc byte[1];
        for (var index = 0; index < length;)
        {
            random.GetBytes(one);
            if (one[0] < fair)
            {
                text[index++] = letters[one[0] % letters.Length];
            }
        }

        return new string(text);
    }

    /// <summary>An id that nobody can guess.</summary>
    public static Guid Id(this RandomNumberGenerator random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        // Version 4, variant 1 (RFC 9562, section 5.4).
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
