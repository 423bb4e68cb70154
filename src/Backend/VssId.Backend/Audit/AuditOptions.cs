using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Audit;

/// <summary>The record of who read what. Section <c>Audit</c>.</summary>
internal sealed class AuditOptions
{
    /// <summary>Secret outside the database, base64 of at least 32 bytes. No default outside Development. Rows written with another key do not pass the check: keep it.</summary>
    [Required]
    [Base64String]
    [MinLength(44)]
    public string Key { get; set; } = string.Empty;
}
