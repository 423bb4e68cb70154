namespace VssId.Bot.Storage.Redis;

/// <summary>Lives of keys that nobody else decides on (R34).</summary>
internal static class Lives
{
    /// <summary>How long the key of an event is claimed.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromHours(48);

    /// <summary>How long a log is kept after something was said in it.</summary>
    public static readonly TimeSpan Echo = TimeSpan.FromHours(24);

    /// <summary>How long a shard's inbox and due marks are kept after the last write.</summary>
    public static readonly TimeSpan Shard = TimeSpan.FromHours(48);

    public static long Milliseconds(TimeSpan life) => Math.Max(1, (long)life.TotalMilliseconds);
}
