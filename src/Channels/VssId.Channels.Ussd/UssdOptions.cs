using System.ComponentModel.DataAnnotations;
using VssId.Channels.Ussd.Dialects.AfricasTalking;

namespace VssId.Channels.Ussd;

/// <summary>Settings of the USSD channel.</summary>
public sealed class UssdOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Ussd";

    /// <summary>Fewest characters of a key.</summary>
    public const int ShortestKey = 32;

    /// <summary>The code people dial. Default <c>*1900#</c>: a placeholder until an operator assigns one.</summary>
    [Required, RegularExpression(@"\*[0-9]+(\*[0-9]+)*#", MatchTimeoutInMilliseconds = 100)]
    public string ServiceCode { get; set; } = "*1900#";

    /// <summary>
    /// Key that turns phone numbers into conversation ids, at least 32 characters. No default outside Development: with a known key the ids
    /// would tell the numbers. A new key makes every phone a stranger.
    /// </summary>
    public string PhoneKey { get; set; } = "";

    /// <summary>Septets of the first screen of a dialogue, the four of <c>CON </c> included. Default 140: one aggregator cuts there on all its networks.</summary>
    [Range(100, 182)]
    public int FirstScreen { get; set; } = 140;

    /// <summary>Septets of every later screen. Default 160; the network carries 182 at the most.</summary>
    [Range(100, 182)]
    public int LaterScreen { get; set; } = 160;

    /// <summary>By when a screen has left. Default 6 s: the shortest published limit of a gateway is 10 s, and some say 5 to 10.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:09")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>The gateway that speaks the dialect of Africa's Talking.</summary>
    public AfricasTalkingOptions AfricasTalking { get; set; } = new();
}
