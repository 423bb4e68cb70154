using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Messages;

/// <summary>The SMS provider over HTTP. Section <c>Sms</c>.</summary>
internal sealed class SmsOptions
{
    /// <summary>Where messages are posted to. In Development the inbox of the page with three phones; no default elsewhere.</summary>
    [Required]
    [RegularExpression("^https?://.+", MatchTimeoutInMilliseconds = 1000)]
    public string Url { get; set; } = string.Empty;

    /// <summary>Key for <c>Authorization: Bearer</c>. No default outside Development.</summary>
    [Required]
    public string Key { get; set; } = string.Empty;

    /// <summary>How long the provider may take. Default 8 s: a second way must be open within 10 (R14); 1 to 10.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:10")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);
}
