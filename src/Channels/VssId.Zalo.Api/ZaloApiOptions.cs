using System.ComponentModel.DataAnnotations;

namespace VssId.Zalo.Api;

/// <summary>Where Zalo's servers are and how long they are waited for. Section <c>Zalo</c>.</summary>
public sealed class ZaloApiOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Zalo";

    /// <summary>Base address of the OA API. Default Zalo's own; the simulator's in Development.</summary>
    [Required]
    public Uri ApiBase { get; set; } = new("https://openapi.zalo.me");

    /// <summary>How long one call may take. Default 10 s: a reply that comes later than that helps nobody, and Zalo names no figure. 1 s to 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
