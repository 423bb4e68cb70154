namespace VssId.Bot.Engine.Turns;

/// <summary>What was said in a conversation, in one order: the history of a web chat, the way out of a channel that is sent to.</summary>
public interface IChannelLog
{
    /// <summary>Entries newer than a position, oldest first.</summary>
    /// <param name="conversation">Id of the conversation.</param>
    /// <param name="after">Position of the last known entry; 0 for all.</param>
    /// <param name="count">How many at the most.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    ValueTask<IReadOnlyList<LogEntry>> ReadAsync(string conversation, long after, int count, CancellationToken cancellationToken);

    /// <summary>Prolongs the life of a log that is still looked at.</summary>
    /// <returns>Whether there is a log.</returns>
    ValueTask<bool> TouchAsync(string conversation, TimeSpan life, CancellationToken cancellationToken);

    /// <summary>Calls back, on any replica, when entries were appended or written anew; a call may be missed, so read again now and then.</summary>
    IDisposable OnAppend(string conversation, Action appended);

    /// <summary>Conversations of a shard whose replies are due to be sent.</summary>
    ValueTask<IReadOnlyList<string>> DueAsync(int shard, DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>Shards that have replies to be sent.</summary>
    ValueTask<IReadOnlyList<int>> DueShardsAsync(CancellationToken cancellationToken);

    /// <summary>Drops entries up to a position, after they were sent; the due mark goes when nothing is left.</summary>
    ValueTask SentAsync(string conversation, long through, CancellationToken cancellationToken);

    /// <summary>Moves the due mark to a later time, because sending has to wait.</summary>
    ValueTask PostponeAsync(string conversation, DateTimeOffset due, CancellationToken cancellationToken);

    /// <summary>Calls back with the number of a shard as soon as replies are due there; a call may be missed.</summary>
    IDisposable OnDue(Action<int> due);
}
