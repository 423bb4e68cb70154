namespace VssId.Bot.Storage.Redis;

/// <summary>What a write has changed. The numbers travel between replicas, of different releases too.</summary>
[Flags]
internal enum WakeUpKinds
{
    /// <summary>Nothing that anybody waits for.</summary>
    None = 0,

    /// <summary>An event arrived.</summary>
    Arrived = 1,

    /// <summary>Replies are due.</summary>
    Due = 2,

    /// <summary>A log has new entries, or an entry was written anew.</summary>
    Appended = 4,
}
