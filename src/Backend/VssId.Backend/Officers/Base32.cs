using System.Text;

namespace VssId.Backend.Officers;

/// <summary>Base 32 (RFC 4648, section 6) without padding, as authenticator apps read it.</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    /// <summary>Bytes as text.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * BitsOfByte / BitsOfLetter) + 1);
        var (waiting, bits) = (0, 0);
        foreach (var each in bytes)
        {
            waiting = (waiting << BitsOfByte) | each;
            for (bits += BitsOfByte; bits >= BitsOfLetter; bits -= BitsOfLetter)
            {
                text.Append(Letters[(waiting >> (bits - BitsOfLetter)) & 31]);
            }

            waiting &= (1 << bits) - 1;
        }

        return bits == 0 ? text.ToString() : text.Append(Letters[(waiting << (BitsOfLetter - bits)) & 31]).ToString();
    }
}
