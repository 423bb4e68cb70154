namespace VssId.Bot.Engine.Turns;

/// <summary>Where the record of a conversation is kept. Memory and Redis implement it under one contract suite.</summary>
public interface ITurnStore
{
    /// <summary>Reads the record of a conversation in one step.</summary>
    /// <returns>The record; <see langword="null"/> when there is none, or when its time is over.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer in time.</exception>
    ValueTask<StoredRecord?> LoadAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Writes record, log entries, due mark and inbox receipt together, or nothing at all.</summary>
    /// <returns><see cref="CommitOutcome.Moved"/> when the version is not the expected one: then nothing was written.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer in time; whether it wrote is unknown.</exception>
    ValueTask<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);
}
