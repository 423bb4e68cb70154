namespace VssId.Bot.Storage.Tests.Contract;

public sealed class ConversationsInGarnetTests(GarnetWorld world) : ConversationsContract(world), IClassFixture<GarnetWorld>;
