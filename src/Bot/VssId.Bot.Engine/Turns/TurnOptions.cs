using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Engine.Turns;

/// <summary>Limits and keys of turns; section <c>Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>Key of hashes and idempotency keys: base64 of at least 32 random bytes, the same on every replica. Required; the development settings have one.</summary>
    [Required]
    [MinLength(44)]
    public string Key { get; init; } = "";

    /// <summary>Characters of a message that are read. Default 2,000, as much as a Zalo message holds; longer ones are refused politely.</summary>
    [Range(160, 10_000)]
    public int MaxText { get; init; } = 2_000;

    /// <summary>Bytes of a record. Default 32 KB (R37).</summary>
    [Range(8_192, 262_144)]
    public int MaxRecord { get; init; } = 32_768;

    /// <summary>Replies of a turn. Default 20 (R37).</summary>
    [Range(5, 50)]
    public int MaxReplies { get; init; } = 20;

    /// <summary>How often a turn is run again when its record moved. Default 3 (R30).</summary>
    [Range(1, 10)]
    public int MaxReruns { get; init; } = 3;

    /// <summary>How long a sign-in on a channel with sessions outlives a dropped line. Default 5 minutes: phones are shared.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:15:00")]
    public TimeSpan SignedInAfterDrop { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Shards worked on at the same time. Default 32.</summary>
    [Range(1, 512)]
    public int Parallelism { get; init; } = 32;

    /// <summary>How often a replica looks for work it was not told of. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan Sweep { get; init; } = TimeSpan.FromSeconds(2);
}
