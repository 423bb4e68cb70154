using VssId.Bot.Storage.Tests.Contract;

namespace VssId.Bot.Storage.Tests.Kept;

public sealed class KeptInRedisTests(RedisWorld world) : KeptContract(world), IClassFixture<RedisWorld>;
