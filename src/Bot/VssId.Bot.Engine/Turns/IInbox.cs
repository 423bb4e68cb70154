namespace VssId.Bot.Engine.Turns;

/// <summary>Events that were acknowledged and wait for their turn, by shard, in the order of arrival.</summary>
public interface IInbox
{
    /// <summary>Claims the event's key for 48 h and stores the event (and its echo in the channel's log) in one step.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer in time: the event must not be acknowledged.</exception>
    ValueTask<Admission> AdmitAsync(Arrival arrival, CancellationToken cancellationToken);

    /// <summary>The oldest events of a shard, in the order of arrival; they stay until a commit names their receipt.</summary>
    ValueTask<IReadOnlyList<InboxEntry>> PeekAsync(int shard, int count, CancellationToken cancellationToken);

    /// <summary>Takes an event out without a turn: it was seen before, or it can never be handled.</summary>
    ValueTask DropAsync(InboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Shards that have events waiting.</summary>
    ValueTask<IReadOnlyList<int>> WaitingAsync(CancellationToken cancellationToken);

    /// <summary>Takes or renews the right to work on a shard, so that order holds over any number of replicas.</summary>
    /// <returns>Whether the owner holds the shard for the given time.</returns>
    ValueTask<bool> LeaseAsync(int shard, string owner, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Gives a shard back; nothing happens when another owner has it.</summary>
    ValueTask ReleaseAsync(int shard, string owner, CancellationToken cancellationToken);

    /// <summary>Calls back with the number of a shard as soon as an event arrives on any replica; a call may be missed, so look with <see cref="WaitingAsync"/> as well.</summary>
    IDisposable OnArrival(Action<int> arrived);
}
