using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace VssId.Bot.Engine.Turns;

/// <summary>The part of the store a conversation lives in. The number of shards is fixed for ever: a setting could tear conversations apart.</summary>
public static class Shard
{
    /// <summary>How many shards there are.</summary>
    public const int Count = 1024;

    /// <summary>The shard of a conversation, 0 to 1,023; the same on every machine and in every release.</summary>
    public static int Of(string conversation) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(conversation))) % Count);
}
