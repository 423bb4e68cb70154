using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VssId.Bot.Understand;

/// <summary>Takes and gives texts unit by unit, with halves of surrogate pairs, which the serializer refuses: offsets count the units as they were received.</summary>
/// <remarks>Bytes that are no UTF-8 become U+FFFD.</remarks>
internal sealed class ReceivedText : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new JsonException();
        }

        var bytes = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return reader.ValueIsEscaped ? Unescape(Encoding.UTF8.GetString(bytes)) : Encoding.UTF8.GetString(bytes);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (FirstHalf(value, 0) is < 0)
        {
            writer.WriteStringValue(value);
        }
        else
        {
            writer.WriteRawValue(Escape(value, writer.Options.Encoder ?? JavaScriptEncoder.Default), skipInputValidation: true);
        }
    }

    // The reader has checked the escapes.
    private static string Unescape(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var at = 0; at < escaped.Length; at++)
        {
            if (escaped[at] is not '\\')
            {
                text.Append(escaped[at]);
                continue;
            }

            at++;
            switch (escaped[at])
            {
                case 'b':
                    text.Append('\b');
                    break;
                case 'f':
                    text.Append('\f');
                    break;
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'u':
                    text.Append((char)ushort.Parse(escaped.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    at += 4;
                    break;
                default:
                    text.Append(escaped[at]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string Escape(string text, JavaScriptEncoder encoder)
    {
        var json = new StringBuilder(text.Length + 16).Append('"');
        for (var at = 0; at < text.Length;)
        {
            var half = FirstHalf(text, at);
            var end = half < 0 ? text.Length : half;
            json.Append(encoder.Encode(text[at..end]));
            if (half >= 0)
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[half]:x4}");
            }

            at = end + 1;
        }

        return json.Append('"').ToString();
    }

    private static int FirstHalf(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
