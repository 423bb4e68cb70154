using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Registrations;

/// <summary>Registrations. Section <c>Registrations</c>.</summary>
internal sealed class RegistrationOptions
{
    /// <summary>Whether a declaration with pictures that is like the record opens the account at once. Default true; false sends every one to an officer.</summary>
    public bool Automatic { get; set; } = true;

    /// <summary>How long what was said last is kept while nothing is filed. Default 24 hours: a day to find the card or a picture; 1 to 72.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3.00:00:00")]
    public TimeSpan DraftLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Working days within which the office answers. Default 3 (guide, Decree 166/2016), 1 to 30.</summary>
    [Range(1, 30)]
    public int AnswerDays { get; set; } = 3;

    /// <summary>How long a file that was refused, or that waits for more, can be put right. Default 30 days, 1 to 90; then it is removed with its pictures.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "90.00:00:00")]
    public TimeSpan Reopening { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the state of an approved file can be asked for. Default 90 days, 1 to 365; nothing but its state is kept.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan Closed { get; set; } = TimeSpan.FromDays(90);

    /// <summary>How long a hand-over code works. Default 30 minutes (R52): the way to another phone; 5 to 30.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "00:30:00")]
    public TimeSpan HandOver { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Codes of hand-overs and files that open nothing, and searches for a number that find nothing, each for a channel user in a day. Default 5 (R52), 1 to 5.</summary>
    [Range(1, 5)]
    public int Tries { get; set; } = 5;

    /// <summary>Pictures that a conversation may have waiting. Default 12: three, and each replaced three times; 3 to 50. One more drops the oldest that no registration has taken up.</summary>
    [Range(3, 50)]
    public int MostPhotos { get; set; } = 12;

    /// <summary>How long the link for the first password lives. Default 30 minutes: the text may arrive late, and a new link is asked for at any time; 5 to 60.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "01:00:00")]
    public TimeSpan FirstPassword { get; set; } = TimeSpan.FromMinutes(30);
}
