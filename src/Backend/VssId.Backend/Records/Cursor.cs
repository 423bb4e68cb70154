using System.Buffers.Binary;
using System.Buffers.Text;

namespace VssId.Backend.Records;

/// <summary>Where a part of a list ended: its last key and id, so that the next part begins behind it however many rows came in between (keyset paging).</summary>
/// <param name="Key">What the list is ordered by: a month's or a day's number.</param>
/// <param name="Id">Id of the row.</param>
internal readonly record struct Cursor(int Key, long Id)
{
    private const int Size = sizeof(int) + sizeof(long);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Whether it is such a text, and its key can be that of a day or month.</returns>
    public static bool TryParse(string text, out Cursor cursor)
    {
        Span<byte> bytes = stackalloc byte[Size];
        var isCursor = Base64Url.IsValid(text, out var length) && length == Size && Base64Url.TryDecodeFromChars(text, bytes, out _);
        // Whoever makes up a text may put any number in; months have smaller ones than days.
        var key = isCursor ? BinaryPrimitives.ReadInt32BigEndian(bytes) : -1;
        isCursor = key >= 0 && key <= DateOnly.MaxValue.DayNumber;
        cursor = isCursor ? new Cursor(key, BinaryPrimitives.ReadInt64BigEndian(bytes[sizeof(int)..])) : default;
        return isCursor;
    }

    /// <summary>16 letters, digits, dashes and underscores.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Key);
        BinaryPrimitives.WriteInt64BigEndian(bytes[sizeof(int)..], Id);
        return Base64Url.EncodeToString(bytes);
    }
}
