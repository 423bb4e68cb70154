using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Passwords;

/// <summary>How passwords are kept. Section <c>Passwords</c>.</summary>
internal sealed class PasswordOptions
{
    /// <summary>Secret outside the database, base64 of at least 32 bytes. No default outside Development. With another one no password and no second factor works: keep it.</summary>
    [Required]
    [Base64String]
    [MinLength(44)]
    public string Key { get; set; } = string.Empty;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-256. Default 600,000 (R51; OWASP), 600,000 to 10,000,000. When it is raised, each password is hashed anew at its next use.</summary>
    [Range(600_000, 10_000_000)]
    public int Rounds { get; set; } = 600_000;

    /// <summary>A password that is older is to be changed. Default 183 days, six months (guide of VssID); 30 to 366 days.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "366.00:00:00")]
    public TimeSpan Age { get; set; } = TimeSpan.FromDays(183);

    /// <summary>How much longer it still signs in before a new one must be set. Default 30 days: long enough to hear of it, 1 to 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "90.00:00:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Passwords that are hashed at the same time. Default 2: strangers must not take all processors; 1 to 64.</summary>
    [Range(1, 64)]
    public int Parallel { get; set; } = 2;

    /// <summary>Passwords that wait for their turn; more are refused at once as busy. Default 16, some three seconds of waiting; 1 to 1,000.</summary>
    [Range(1, 1_000)]
    public int Waiting { get; set; } = 16;
}
