using System.ComponentModel.DataAnnotations;

namespace VssId.Channels.Zalo;

/// <summary>The Official Account and the limits of the channel. Section <c>Zalo</c>.</summary>
public sealed class ZaloOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Zalo";

    /// <summary>Id of the Zalo app, decimal digits; first part of what is signed.</summary>
    [Required]
    [RegularExpression("[0-9]{1,19}", MatchTimeoutInMilliseconds = 100)]
    public string AppId { get; set; } = "";

    /// <summary>Id of the Official Account, decimal digits. Events of other accounts of the same app are refused.</summary>
    [Required]
    [RegularExpression("[0-9]{1,19}", MatchTimeoutInMilliseconds = 100)]
    public string OaId { get; set; } = "";

    /// <summary>"Khóa bí mật OA" of the app's webhook page, not the secret key of the app. Empty only in Development, and then every event is refused.</summary>
    public string OaSecretKey { get; set; } = "";

    /// <summary>The OA access token.</summary>
    [Required]
    public string AccessToken { get; set; } = "";

    /// <summary>How old an event may be. Default 48 h (R23): so long its key is kept at the door, an older one could run twice. 1 h to 48 h.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "2.00:00:00")]
    public TimeSpan MaxEventAge { get; set; } = TimeSpan.FromHours(48);

    /// <summary>How far an event may be ahead of our clock. Default 5 min (R23). 0 to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan MaxEventLead { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest body, in bytes. Default 256 KB (R27): Zalo's events have a few hundred bytes. 16 KB to 1 MB.</summary>
    [Range(16 * 1024, 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>Longest text of one message, in UTF-16 units after NFC. Default 1,900: Zalo takes 2,000 and does not say how it counts. 200 to 2,000.</summary>
    [Range(200, 2000)]
    public int MaxTextUnits { get; set; } = 1900;

    /// <summary>How often a reply is tried. Default 5 (R29). 1 to 10.</summary>
    [Range(1, 10)]
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long a reply is tried. Default 10 min (R29): later the person has moved on. 1 min to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan MaxRetrySpan { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long the echo of a message is waited for after a call without an answer, before the one resend. Default 10 s (R29). 1 s to 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan EchoWait { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the id of an uploaded picture or file is used. Default 6 days: Zalo keeps it for 7. 1 min to 6 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "6.00:00:00")]
    public TimeSpan PictureLife { get; set; } = TimeSpan.FromDays(6);

    /// <summary>Ends of the names of hosts from which pictures of people are fetched, each with its leading dot. Default <c>.zdn.vn</c>, where Zalo's samples have them.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> MediaHosts { get; set; } = [".zdn.vn"];

    /// <summary>Largest picture or file that is fetched, in bytes. Default 10 MB: phones make 3 to 8. 1 to 20 MB.</summary>
    [Range(1 << 20, 20 << 20)]
    public int MaxMediaBytes { get; set; } = 10 << 20;

    /// <summary>How long fetching one may take. Default 6 s: within the 10 s of a turn. 1 to 8 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:08")]
    public TimeSpan MediaTimeout { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How many ids of uploaded pictures and files are remembered. Default 10,000, about 2 MB. 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int MaxPictures { get; set; } = 10_000;
}
