using System.Text;

namespace VssId.Bot.Storage.Sealing;

/// <summary>A key, ready for use.</summary>
internal sealed class RingKey
{
    private RingKey(byte[] id, byte[] bytes, DateTimeOffset since)
    {
        Id = id;
        Bytes = bytes;
        Since = since;
    }

    public byte[] Id { get; }

    public byte[] Bytes { get; }

    public DateTimeOffset Since { get; }

    public static RingKey From(SealingKey key) => new(Encoding.ASCII.GetBytes(key.Id), Convert.FromBase64String(key.Key), key.Since);
}
