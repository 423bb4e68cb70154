using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Sessions;

/// <summary>How long a session lives. Section <c>Sessions</c>.</summary>
internal sealed class SessionOptions
{
    /// <summary>It ends after this time without a call. Default 15 minutes (R15), 1 to 30; NIST SP 800-63B allows 30 at most.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:30:00")]
    public TimeSpan Idle { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>It ends after this time in any case. Default 12 hours (R15; NIST SP 800-63B), 1 to 12.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "12:00:00")]
    public TimeSpan Longest { get; set; } = TimeSpan.FromHours(12);
}
