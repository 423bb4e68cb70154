using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.Services;

/// <summary>What the services' words have to know of the outside; section <c>Services</c>.</summary>
internal sealed class CitizenOptions
{
    /// <summary>The code people dial. Default: the USSD channel's own setting <c>Ussd:ServiceCode</c>, else <c>*1900#</c>.</summary>
    [Required, RegularExpression(@"\*[0-9]+(\*[0-9]+)*#", MatchTimeoutInMilliseconds = 100)]
    public string DialCode { get; set; } = "*1900#";
}
