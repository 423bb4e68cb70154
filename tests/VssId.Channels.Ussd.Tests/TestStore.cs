using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Turns.Memory;

namespace VssId.Channels.Ussd.Tests;

/// <summary>A store that can be taken away.</summary>
internal sealed class TestStore(MemoryConversations inner) : ITurnStore
{
    private int _commits;

    public bool Away { get; set; }

    public int Commits => _commits;

    public ValueTask<StoredRecord?> LoadAsync(string conversation, CancellationToken cancellationToken) =>
        Away ? throw new StoreUnavailableException("Away.") : inner.LoadAsync(conversation, cancellationToken);

    public async ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await inner.CommitAsync(commit, cancellationToken);
        if (outcome == CommitOutcome.Committed)
        {
            Interlocked.Increment(ref _commits);
        }

        return outcome;
    }
}
