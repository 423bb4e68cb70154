namespace VssId.Bot.Storage.Tests.Contract;

public sealed class ConversationsInRedisTests(RedisWorld world) : ConversationsContract(world), IClassFixture<RedisWorld>;
