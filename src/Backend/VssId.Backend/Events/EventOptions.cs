using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Events;

/// <summary>The way of events to the bot. Section <c>Events</c>.</summary>
internal sealed class EventOptions
{
    /// <summary>Where events are posted to: <c>/backend/events</c> of the bot. In Development and inside the bot's process it is known; no default elsewhere.</summary>
    [Required]
    [RegularExpression("^https?://.+", MatchTimeoutInMilliseconds = 1000)]
    public string Url { get; set; } = string.Empty;

    /// <summary>How long the bot may take to store an event. Default 5 s: it answers within 2 (R25); 1 to 30.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Wait after the first failure; it doubles up to 64 times. Half as much again is added by chance. Default 1 s, 0.1 s to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(1);
}
