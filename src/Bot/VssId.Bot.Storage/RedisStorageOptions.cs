using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Storage;

/// <summary>How conversations are kept in Redis. Section <c>Storage</c>.</summary>
public sealed class RedisStorageOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>How long a call waits for an answer. Default 1.5 s: with the half second it may take to notice, a person is told within 2 s (R33).</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:01.500")]
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How many calls may wait for an answer at one time; more are refused at once. Default 10,000 (R33).</summary>
    [Range(100, 100_000)]
    public int MaxCallsWaiting { get; init; } = 10_000;

    /// <summary>How many events of a shard may wait, and how many entries a conversation's log holds before the oldest goes. Default 10,000 (R33).</summary>
    [Range(10, 100_000)]
    public int QueueLimit { get; init; } = 10_000;

    /// <summary>How long an item of the SDK's storage is kept after it was written. Default 90 days, the life of settings (R34).</summary>
    [Range(typeof(TimeSpan), "00:30:00", "365.00:00:00")]
    public TimeSpan ItemLife { get; init; } = TimeSpan.FromDays(90);
}
