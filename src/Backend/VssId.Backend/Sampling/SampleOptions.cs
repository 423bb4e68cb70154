using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Sampling;

/// <summary>Made-up people for demonstrations and load tests. Section <c>Sample</c>.</summary>
internal sealed class SampleOptions
{
    /// <summary>Whether they are put into the database. Default: in Development only.</summary>
    public bool? Load { get; set; }

    /// <summary>How many besides the fixed cast. Default 0; at most 1,000,000, as many as the made-up numbers reach.</summary>
    [Range(0, 1_000_000)]
    public int People { get; set; }

    /// <summary>Seed: the same one makes the same people. Default 2026.</summary>
    public int Seed { get; set; } = 2026;
}
