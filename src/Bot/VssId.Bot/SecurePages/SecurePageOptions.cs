using System.ComponentModel.DataAnnotations;

namespace VssId.Bot.SecurePages;

/// <summary>The pages on which passwords are typed. Section <c>SecurePages</c>.</summary>
internal sealed class SecurePageOptions
{
    /// <summary>Requests that an address may make in a minute. Default 60: a page takes three or four, and an office may share an address; 10 to 1,000.</summary>
    [Range(10, 1_000)]
    public int RequestsPerMinute { get; set; } = 60;
}
