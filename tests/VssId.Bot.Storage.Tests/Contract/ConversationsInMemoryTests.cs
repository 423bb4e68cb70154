namespace VssId.Bot.Storage.Tests.Contract;

public sealed class ConversationsInMemoryTests() : ConversationsContract(new MemoryWorld());
