using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Challenges;

/// <summary>One-time codes and the limits that protect them. Section <c>Otp</c>.</summary>
internal sealed class OtpOptions
{
    /// <summary>Secret outside the database, base64 of at least 32 bytes. No default outside Development. Changing it voids codes under way and starts the limits anew.</summary>
    [Required]
    [Base64String]
    [MinLength(44)]
    public string Key { get; set; } = string.Empty;

    /// <summary>How long a code works. Default 5 minutes (R2), 1 to 10; NIST SP 800-63B allows at most 10.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:10:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Wrong tries that void a challenge. Default 5 (R3), 1 to 5.</summary>
    [Range(1, 5)]
    public int Tries { get; set; } = 5;

    /// <summary>Time between two codes for an account, and to a phone. Default 60 s (R6), 1 s to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SendGap { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Codes in any hour for an account, and to a phone. Default 5 (R6), 1 to 10.</summary>
    [Range(1, 10)]
    public int SendsPerHour { get; set; } = 5;

    /// <summary>Codes in any 24 hours for an account, and to a phone. Default 10 (R6), 1 to 10: as many as a row remembers.</summary>
    [Range(1, 10)]
    public int SendsPerDay { get; set; } = 10;

    /// <summary>Codes that one source may cause in any 5 minutes. Default 25 (R8), 1 to 100.</summary>
    [Range(1, 100)]
    public int SendsPerSource { get; set; } = 25;

    /// <summary>Failures in a row that lock the sign-in by code. Default 10 (R7), 5 to 10. Each further ten double the time.</summary>
    [Range(5, 10)]
    public int FailuresToLock { get; set; } = 10;

    /// <summary>First lock. Default 10 minutes (R7), 1 minute to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan FirstLock { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest lock that ends by itself. Default 24 hours (R7), 1 hour to 24 hours.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1.00:00:00")]
    public TimeSpan LongestLock { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Failures in a row after which only the office unlocks. Default 100 (R7; NIST SP 800-63B, 5.2.2), 10 to 100.</summary>
    [Range(10, 100)]
    public int FailuresToOffice { get; set; } = 100;
}
