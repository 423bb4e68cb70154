using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Pages;

/// <summary>Secure pages (R50). Section <c>Pages</c>.</summary>
internal sealed class PageOptions
{
    /// <summary>Address of the pages, without the key: <c>/p</c> of the bot, at most 40 characters, so that the text with the link is one SMS. Known in Development; no default elsewhere, where it is an https address.</summary>
    [Required]
    [MaxLength(40)]
    public string Url { get; set; } = string.Empty;

    /// <summary>How long a page lives. Default 5 minutes (R50): long enough to read a text and to type; 1 to 10.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "00:10:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the digits of a page are taken. Default 2 minutes (R50): the way back to the conversation; 30 s to 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:30", "00:02:00")]
    public TimeSpan DigitsLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Wrong digits that end a page. Default 3 (R50): of 10,000; 1 to 3.</summary>
    [Range(1, 3)]
    public int DigitTries { get; set; } = 3;

    /// <summary>Wrong passwords that end a page. Default 5, as with codes (R3); 1 to 5.</summary>
    [Range(1, 5)]
    public int Tries { get; set; } = 5;

    /// <summary>Pages that one source may open by a link in any 5 minutes. Default 10: each one that a deceived person fills in is three guesses at its digits; 1 to 100.</summary>
    [Range(1, 100)]
    public int PerSource { get; set; } = 10;

    /// <summary>How long a password waits for its turn before the page says that it is busy. Default 1 s: the host of the pages waits two; 0.1 to 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:05")]
    public TimeSpan Wait { get; set; } = TimeSpan.FromSeconds(1);
}
