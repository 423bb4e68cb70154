using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Files;

/// <summary>Files at the office. Section <c>Files</c>.</summary>
internal sealed class FileOptions
{
    /// <summary>By when the office answers a wish for a correction. Default 10 days (Decree 356/2025), 1 to 60.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan Correction { get; set; } = TimeSpan.FromDays(10);

    /// <summary>By when the office answers a wish for deletion. Default 20 days (Decree 356/2025), 1 to 60.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "60.00:00:00")]
    public TimeSpan Deletion { get; set; } = TimeSpan.FromDays(20);

    /// <summary>Open corrections of an account. Default 5, 1 to 20.</summary>
    [Range(1, 20)]
    public int MostCorrections { get; set; } = 5;

    /// <summary>Codes that name no file, for each channel user in a day. Default 5 (R52), 1 to 5.</summary>
    [Range(1, 5)]
    public int Tries { get; set; } = 5;
}
