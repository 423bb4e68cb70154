using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Notices;

/// <summary>Notices to citizens. Section <c>Notices</c>.</summary>
internal sealed class NoticeOptions
{
    /// <summary>The service that may tell what arrived in the systems of record; its key stands in <c>Backend:Services</c>. Default <c>records</c>; 1 to 40 of <c>a-z 0-9 -</c>.</summary>
    [Required]
    [RegularExpression("^[a-z0-9-]{1,40}$", MatchTimeoutInMilliseconds = 1000)]
    public string RecordsService { get; set; } = "records";
}
