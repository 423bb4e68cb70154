using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Officers;

/// <summary>Sign-in of officers. Section <c>Officers</c>.</summary>
internal sealed class OfficerOptions
{
    /// <summary>A session ends after this time without a page. Default 15 minutes, 1 to 15: desks are left alone.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:15:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A session ends after this time in any case. Default 8 hours, a working day; 1 to 12.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "12:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Failures in a row that lock a name of sign-in. Default 5, 3 to 10. Each further five double the time.</summary>
    [Range(3, 10)]
    public int FailuresToLock { get; set; } = 5;

    /// <summary>First lock. Default 15 minutes, 1 minute to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan FirstLock { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest lock that ends by itself. Default 24 hours, 1 hour to 24 hours.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan LongestLock { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Failures in a row after which only the command that resets the officer unlocks. Default 50, 10 to 100 (NIST SP 800-63B, 5.2.2 allows 100).</summary>
    [Range(10, 100)]
    public int FailuresToReset { get; set; } = 50;
}
