using StackExchange.Redis;
using VssId.Bot.Engine.Turns;

namespace VssId.Bot.Storage.Redis;

/// <summary>Questions to all shards at once.</summary>
internal static class RedisShards
{
    /// <summary>Shards whose sorted set has members: 1,024 short commands in one pipeline. An index of such shards would lie in another slot of a cluster, where no script could keep it true.</summary>
    public static ValueTask<IReadOnlyList<int>> WithMembersAsync(RedisConnection connection, Func<int, RedisKey> keyOf, CancellationToken cancellationToken) =>
        connection.RunAsync(
            keyOf,
            static async (database, keyOf) =>
            {
                var lengths = new Task<long>[Shard.Count];
                for (var shard = 0; shard < lengths.Length; shard++)
                {
                    lengths[shard] = database.SortedSetLengthAsync(keyOf(shard), flags: CommandFlags.DemandMaster);
                }

                var found = await Task.WhenAll(lengths);
                return (IReadOnlyList<int>)[.. Enumerable.Range(0, found.Length).Where(shard => found[shard] > 0)];
            },
            cancellationToken);
}
