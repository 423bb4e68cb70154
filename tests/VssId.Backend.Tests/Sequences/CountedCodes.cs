using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace VssId.Backend.Tests.Sequences;

/// <summary>Draws ids by chance, and codes that are known to the test and never the same twice in a row.</summary>
internal sealed class CountedCodes : RandomNumberGenerator
{
    private uint number;

    public string Last => number.ToString("D6", CultureInfo.InvariantCulture);

    public override void GetBytes(byte[] data) => GetBytes(data.AsSpan());

    public override void GetBytes(Span<byte> data)
    {
        if (data.Length != sizeof(uint))
        {
            Fill(data);
            return;
        }

        number = (number + 7_919) % 1_000_000;
        BinaryPrimitives.WriteUInt32LittleEndian(data, number);
    }
}
