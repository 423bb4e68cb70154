using Microsoft.Extensions.Time.Testing;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.Bot.Storage.Tests.Contract;

/// <summary>The store in memory.</summary>
public sealed class MemoryWorld : IWorld
{
    private MemoryConversations _conversations;

    public MemoryWorld() => _conversations = new MemoryConversations(Clock, IWorld.QueueLimit);

    public FakeTimeProvider Clock { get; } = new();

    public ITurnStore Store => _conversations;

    public IInbox Inbox => _conversations;

    public IChannelLog Log => _conversations;

    public ValueTask LetPassAsync(TimeSpan life)
    {
        Clock.Advance(life);
        return ValueTask.CompletedTask;
    }

    public ValueTask ClearAsync()
    {
        _conversations = new MemoryConversations(Clock, IWorld.QueueLimit);
        return ValueTask.CompletedTask;
    }
}
