using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using VssId.Bot.Builder;
using VssId.Bot.Storage.Sealing;

namespace VssId.Bot.Storage.Redis;

/// <summary>The SDK's storage over the same connection and the same seals, with tags that are checked where they are kept.</summary>
/// <remarks>A value is its tag (16 hexadecimal digits, random: a tag never comes again after a deletion) and the sealed item.</remarks>
internal sealed class RedisStorage(
    RedisConnection connection, Seal seal, IOptions<RedisStorageOptions> options, ILogger<RedisStorage> logger, StateJson json) : IStorage
{
    private const int TagLength = 16;
    private const string TagName = "eTag";
    private const string Any = "*";

    /// <inheritdoc/>
    /// <exception cref="SealBrokenException">An item is not what was sealed under this key.</exception>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Dictionary<string, object> read = new(StringComparer.Ordinal);
        if (keys is [])
        {
            return read;
        }

        var values = await connection.RunAsync(
            Array.ConvertAll(keys, RedisKeys.Item), static (database, keys) => database.StringGetAsync(keys, CommandFlags.DemandMaster), cancellationToken);
        foreach (var (key, value) in keys.Zip(values))
        {
            if (value.IsNull)
            {
                continue;
            }

            ReadOnlyMemory<byte> bytes = value;
            if (seal.Open(SealPurpose.Item, key, bytes.Span[TagLength..]) is not { } opened)
            {
                Log.KeyOver(logger, "stored item");
                await connection.ScriptAsync(RedisScripts.Forget, [RedisKeys.Item(key)], [value], cancellationToken);
                continue;
            }

            var item = json.FromUtf8(opened);
            var tag = Encoding.ASCII.GetString(bytes.Span[..TagLength]);
            switch (item)
            {
                case IStoreItem storeItem:
                    storeItem.ETag = tag;
                    break;
                case IDictionary<string, object?> dictionary:
                    dictionary[TagName] = tag;
                    break;
            }

            read[key] = item;
        }

        return read;
    }

    /// <inheritdoc/>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.Count == 0)
        {
            return;
        }

        List<RedisKey> keys = new(changes.Count);
        List<RedisValue> values = [Lives.Milliseconds(options.Value.ItemLife)];
        foreach (var (key, item) in changes)
        {
            keys.Add(RedisKeys.Item(key));
            values.Add(TagOf(item) ?? Any);
            values.Add(RandomNumberGenerator.GetHexString(TagLength, lowercase: true));
            values.Add(seal.Close(SealPurpose.Item, key, json.ToUtf8(item)));
        }

        if ((int)await connection.ScriptAsync(RedisScripts.Write, [.. keys], [.. values], cancellationToken) == 0)
        {
            throw new ETagConflictException();
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys is not [])
        {
            await connection.RunAsync(
                Array.ConvertAll(keys, RedisKeys.Item), static (database, keys) => database.KeyDeleteAsync(keys, CommandFlags.DemandMaster), cancellationToken);
        }
    }

    private static string? TagOf(object item) => item switch
    {
        IStoreItem storeItem => storeItem.ETag,
        IDictionary<string, object?> dictionary => dictionary.TryGetValue(TagName, out var tag) ? tag as string : null,
        _ => null,
    };
}
