using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Database;

/// <summary>How long the database may take. Section <c>Database</c>.</summary>
internal sealed class DatabaseOptions
{
    /// <summary>A request that waits longer for the database is refused. Default 1 s: giving up may take another second when the server hangs, and the refusal is due within 2 (R12); 1 to 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:10")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a statement may take that no citizen waits for.</summary>
    public static TimeSpan ForUpkeep => TimeSpan.FromMinutes(5);
}
