using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Redis;

/// <summary>Names of keys. All of a shard carry its tag and so lie in one slot of a cluster: one script may change them together.</summary>
internal static class RedisKeys
{
    private static readonly string[] Tags = [.. Enumerable.Range(0, Shard.Count).Select(shard => string.Create(CultureInfo.InvariantCulture, $"{{s{shard}}}:"))];
    private static readonly RedisKey[] Inboxes = [.. Tags.Select(tag => (RedisKey)(tag + "inbox"))];
    private static readonly RedisKey[] ReceiptKeys = [.. Tags.Select(tag => (RedisKey)(tag + "receipts"))];
    private static readonly RedisKey[] Dues = [.. Tags.Select(tag => (RedisKey)(tag + "due"))];
    private static readonly RedisKey[] Leases = [.. Tags.Select(tag => (RedisKey)(tag + "lease"))];

    public static RedisKey Record(int shard, string conversation) => Tags[shard] + "c:" + conversation;

    public static RedisKey Log(int shard, string conversation) => Tags[shard] + "l:" + conversation;

    /// <summary>An event's key: hashed, because its length and content are the sender's.</summary>
    public static RedisKey Claim(int shard, string conversation, string eventKey) =>
        Tags[shard] + "k:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation + "\0" + eventKey)).AsSpan(0, 16));

    /// <summary>An item of the SDK's storage. All of them lie in one slot: what is written in one call changes together.</summary>
    public static RedisKey Item(string key) => "{items}:" + key;

    public static RedisKey Inbox(int shard) => Inboxes[shard];

    public static RedisKey Receipts(int shard) => ReceiptKeys[shard];

    public static RedisKey Due(int shard) => Dues[shard];

    public static RedisKey Lease(int shard) => Leases[shard];
}
