namespace VssId.Bot.Storage.Tests.Contract;

public sealed class ConversationsInClusterTests(ClusterWorld world) : ConversationsContract(world), IClassFixture<ClusterWorld>;
