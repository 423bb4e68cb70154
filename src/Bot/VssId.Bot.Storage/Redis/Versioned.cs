using System.Buffers.Text;

namespace VssId.Bot.Storage.Redis;

/// <summary>A number in decimal digits, a colon, and bytes: the form of records, items and log entries.</summary>
internal static class Versioned
{
    public static (long Number, ReadOnlyMemory<byte> Bytes) Parse(ReadOnlyMemory<byte> value) =>
        Utf8Parser.TryParse(value.Span, out long number, out var used) && used < value.Length && value.Span[used] == (byte)':'
            ? (number, value[(used + 1)..])
            : throw new FormatException("A stored value does not begin with its number.");
}
