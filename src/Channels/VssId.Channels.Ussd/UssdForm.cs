using System.Text;

namespace VssId.Channels.Ussd;

/// <summary>A form in a body, read strictly: what a lenient reader makes of broken escapes differs from gateway to gateway.</summary>
internal static class UssdForm
{
    private const int MostFields = 64;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads <c>a=1&amp;b=%2A</c>.</summary>
    /// <param name="body">The body as it came.</param>
    /// <returns>The fields; <see langword="null"/> when it is no form, a name comes twice, or there are more than 64.</returns>
    public static IReadOnlyDictionary<string, string>? Read(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            var equals = pair.IndexOf((byte)'=');
            if (pair.IsEmpty && body.IsEmpty)
            {
                break;
            }

            if (equals < 1 || fields.Count == MostFields || Decode(pair[..equals]) is not { } name || Decode(pair[(equals + 1)..]) is not { } value || !fields.TryAdd(name, value))
            {
                return null;
            }
        }

        return fields;
    }

    private static string? Decode(ReadOnlySpan<byte> escaped)
    {
        var plain = new byte[escaped.Length];
        var length = 0;
        for (var at = 0; at < escaped.Length; at++)
        {
            switch (escaped[at])
            {
                case (byte)'+':
                    plain[length++] = (byte)' ';
                    break;
                case (byte)'%' when at + 2 < escaped.Length && char.IsAsciiHexDigit((char)escaped[at + 1]) && char.IsAsciiHexDigit((char)escaped[at + 2]):
                    plain[length++] = (byte)((Value(escaped[at + 1]) << 4) | Value(escaped[at + 2]));
                    at += 2;
                    break;
                case (byte)'%':
                    return null;
                default:
                    plain[length++] = escaped[at];
                    break;
            }
        }

        try
        {
            return Strict.GetString(plain, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int Value(byte hex) => hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
