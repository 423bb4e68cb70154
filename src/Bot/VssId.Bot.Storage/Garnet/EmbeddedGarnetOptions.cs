using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Storage.Garnet;

/// <summary>The store that runs inside the process when no Redis is named. Section <c>Storage:Garnet</c>.</summary>
public sealed class EmbeddedGarnetOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Storage:Garnet";

    /// <summary>Where its files are. Default <c>data/garnet</c> below the content root.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Port on the loopback address. Default 0: a free one.</summary>
    [Range(0, 65_535)]
    public int Port { get; init; }

    /// <summary>Memory for conversations, in MiB. Default 256. When it is full, what was written longest ago goes: a bot for many people takes a Redis.</summary>
    /// <remarks>Garnet 2.2.8 can move records to files instead (<c>--storage-tier</c>), but ends the process when it meets certain large values there.</remarks>
    [Range(64, 65_536)]
    public int MemoryMegabytes { get; init; } = 256;

    /// <summary>How often a checkpoint is written and the append-only file cut. Default 10 minutes; a start after a crash reads at most what was written since.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromMinutes(10);
}
