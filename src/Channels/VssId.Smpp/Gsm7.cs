using System.Collections.Frozen;
using System.Text;

namespace VssId.Smpp;

/// <summary>The GSM 7-bit default alphabet with its extension table, and how USSD packs it.</summary>
/// <remarks>Source: 3GPP TS 23.038, 6.2.1 (alphabet), 6.2.1.1 (extension), 6.1.2.3 (packing of USSD).</remarks>
public static class Gsm7
{
    /// <summary>The most septets a USSD string has: 160 octets hold 182.</summary>
    public const int MaxUssdSeptets = 182;

    private const byte Escape = 0x1B;
    private const byte CarriageReturn = 0x0D;

    // The place of the escape holds U+001B, which no text can ask for: it is left out of the map below.
    private const string Alphabet =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ" +
        " !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§" +
        "¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly FrozenDictionary<char, byte> Codes = Alphabet
        .Select((letter, code) => KeyValuePair.Create(letter, (byte)code))
        .Where(pair => pair.Value != Escape)
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<char, byte> Extension = new Dictionary<char, byte>
    {
        ['\f'] = 0x0A,
        ['^'] = 0x14,
        ['{'] = 0x28,
        ['}'] = 0x29,
        ['\\'] = 0x2F,
        ['['] = 0x3C,
        ['~'] = 0x3D,
        [']'] = 0x3E,
        ['|'] = 0x40,
        ['€'] = 0x65,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<byte, char> ExtensionLetters = Extension.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>What a character costs: 1 septet, 2 from the extension table, 0 when the alphabet does not have it.</summary>
    public static int SeptetsOf(char letter) => Codes.ContainsKey(letter) ? 1 : Extension.ContainsKey(letter) ? 2 : 0;

    /// <summary>What a text costs in septets.</summary>
    /// <returns>The number of septets; <see langword="null"/> when the alphabet lacks a character of it.</returns>
    public static int? Count(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var letter in text)
        {
            var septets = SeptetsOf(letter);
            if (septets == 0)
            {
                return null;
            }

            sum += septets;
        }

        return sum;
    }

    /// <summary>A text as septets, each in an octet of its own.</summary>
    /// <exception cref="ArgumentException">The alphabet lacks a character of it.</exception>
    public static byte[] Encode(ReadOnlySpan<char> text)
    {
        var septets = new List<byte>(text.Length);
        foreach (var letter in text)
        {
            if (Codes.TryGetValue(letter, out var code))
            {
                septets.Add(code);
            }
            else if (Extension.TryGetValue(letter, out var extended))
            {
                septets.Add(Escape);
                septets.Add(extended);
            }
            else
            {
                throw new ArgumentException($"U+{(int)letter:X4} is not in the GSM alphabet.", nameof(text));
            }
        }

        return [.. septets];
    }

    /// <summary>A text from septets that stand in an octet each. An unknown extension is read as its plain character, as the standard asks; the highest bit is ignored.</summary>
    public static string Decode(ReadOnlySpan<byte> septets)
    {
        var text = new StringBuilder(septets.Length);
        for (var at = 0; at < septets.Length; at++)
        {
            var code = (byte)(septets[at] & 0x7F);
            if (code != Escape)
            {
                text.Append(Alphabet[code]);
                continue;
            }

            // An escape before nothing, or before another escape, is shown as a space.
            at++;
            var next = at < septets.Length ? (byte)(septets[at] & 0x7F) : Escape;
            text.Append(ExtensionLetters.TryGetValue(next, out var letter) ? letter : next == Escape ? ' ' : Alphabet[next]);
        }

        return text.ToString();
    }

    /// <summary>A text packed into octets as USSD wants it.</summary>
    /// <remarks>Seven spare bits in the last octet are filled with a carriage return, since zeros would read as <c>@</c>; a text that itself ends
    /// in one on an octet border gets a second.</remarks>
    /// <exception cref="ArgumentException">The alphabet lacks a character of it.</exception>
    public static byte[] PackUssd(ReadOnlySpan<char> text)
    {
        var septets = Encode(text);
        var bits = septets.Length * 7;
        if (bits % 8 == 1 || (bits > 0 && bits % 8 == 0 && septets[^1] == CarriageReturn))
        {
            septets = [.. septets, CarriageReturn];
        }

        var octets = new byte[((septets.Length * 7) + 7) / 8];
        for (var index = 0; index < septets.Length; index++)
        {
            var (octet, shift) = Math.DivRem(index * 7, 8);
            octets[octet] |= (byte)(septets[index] << shift);
            if (shift > 1)
            {
                octets[octet + 1] |= (byte)(septets[index] >> (8 - shift));
            }
        }

        return octets;
    }

    /// <summary>A text from packed octets; a carriage return at the end that lies on the octet border is padding and dropped.</summary>
    public static string UnpackUssd(ReadOnlySpan<byte> octets)
    {
        var septets = new byte[octets.Length * 8 / 7];
        for (var index = 0; index < septets.Length; index++)
        {
            var (octet, shift) = Math.DivRem(index * 7, 8);
            var wide = octets[octet] | (octet + 1 < octets.Length ? octets[octet + 1] << 8 : 0);
            septets[index] = (byte)((wide >> shift) & 0x7F);
        }

        var padded = septets.Length > 0 && septets.Length * 7 % 8 == 0 && septets[^1] == CarriageReturn;
        return Decode(padded ? septets.AsSpan(..^1) : septets);
    }
}
