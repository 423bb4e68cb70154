using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Client;

/// <summary>Where the backend is and how we prove ourselves. Section <c>Backend</c>.</summary>
public sealed class BackendClientOptions
{
    /// <summary>Address of the backend. Default <c>http://localhost:5081</c>: the one that the host starts itself.</summary>
    [Required]
    [RegularExpression("^https?://.+", MatchTimeoutInMilliseconds = 1000)]
    public string Url { get; set; } = "http://localhost:5081";

    /// <summary>Our name for the backend. Default <c>bot</c>; 1 to 40 of <c>a-z 0-9 -</c>. A new name with a new key rotates the key.</summary>
    [RegularExpression("^[a-z0-9-]{1,40}$", MatchTimeoutInMilliseconds = 1000)]
    public string Service { get; set; } = "bot";

    /// <summary>Our key, base64 of at least 32 bytes (RFC 2104, section 3). No default outside Development.</summary>
    [Required]
    [Base64String]
    [MinLength(44)]
    public string ServiceKey { get; set; } = string.Empty;

    /// <summary>How long a call takes at most, tries and waits together. Default 3 s: a citizen is answered within it (R43); 0.5 to 6 s, the deadline of a USSD turn.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:00:06", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long one try takes at most. Default 2 s, so that a second one has time left; 0.1 to 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan TryDeadline { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the breaker stays open. Default 5 s: soon enough to notice that the backend is back; 1 to 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ConvertValueInInvariantCulture = true, ParseLimitsInInvariantCulture = true)]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(5);
}
