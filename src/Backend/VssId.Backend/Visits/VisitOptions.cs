using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Visits;

/// <summary>Medical visits. Section <c>Visits</c>.</summary>
internal sealed class VisitOptions
{
    /// <summary>How long details stay open to a session after a fresh code. Default 5 minutes, as long as a code: several visits can be read, and a phone that is left behind shows none; 1 to 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:15:00")]
    public TimeSpan DetailsOpenFor { get; set; } = TimeSpan.FromMinutes(5);
}
