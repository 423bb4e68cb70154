using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.Bot.Services.Tests.Sequences;

/// <summary>Conversations in memory that can be forgotten all at once, and whose last body can be looked at before it is sealed.</summary>
internal sealed class FreshStore(TimeProvider time) : ITurnStore
{
    private MemoryConversations conversations = new(time);

    /// <summary>The body that was saved last.</summary>
    public ReadOnlyMemory<byte> Saved { get; set; }

    public void Forget() => conversations = new MemoryConversations(time);

    public ValueTask<StoredRecord?> LoadAsync(string conversation, CancellationToken cancellationToken) => conversations.LoadAsync(conversation, cancellationToken);

    public ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        Saved = commit.Body.ToArray();
        return conversations.CommitAsync(commit, cancellationToken);
    }
}
