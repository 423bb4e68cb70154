namespace VssId.Bot.Engine.Turns;

/// <summary>What a turn leaves behind.</summary>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="ExpectedVersion">The version that was read; 0 when there was no record.</param>
/// <param name="Body">The new record.</param>
/// <param name="Life">How long the record is kept from now; longer than zero.</param>
public sealed record TurnCommit(string Conversation, long ExpectedVersion, ReadOnlyMemory<byte> Body, TimeSpan Life)
{
    /// <summary>Activities (UTF-8 JSON) to append to the channel's log, in order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Log { get; init; } = [];

    /// <summary>How long the channel's log is kept from now. Default 24 h (R34).</summary>
    public TimeSpan LogLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>An entry of the log to write anew, because what was typed there is secret.</summary>
    public LogReplacement? Mask { get; init; }

    /// <summary>When the log entries are to be delivered by a sender; <see langword="null"/> when nothing is to be sent. An earlier mark is never moved to a later time.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Receipt of the inbox entry that this turn has dealt with; it leaves the inbox.</summary>
    public string? Receipt { get; init; }
}
