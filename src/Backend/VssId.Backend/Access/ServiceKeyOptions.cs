using System.ComponentModel.DataAnnotations;

namespace VssId.Backend.Access;

/// <summary>Who may call, and where we listen. Section <c>Backend</c>.</summary>
internal sealed class ServiceKeyOptions
{
    /// <summary>Key of the service <c>bot</c>, base64 of at least 32 bytes. No default outside Development.</summary>
    [Required]
    [Base64String]
    [MinLength(44)]
    public string ServiceKey { get; set; } = string.Empty;

    /// <summary>Keys of further services by name, in the same form: for other callers, and to rotate the key of one under a new name.</summary>
    public Dictionary<string, string> Services { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Addresses we listen on, divided by semicolons. Default <c>http://localhost:5081</c>.</summary>
    [Required]
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>Default of <see cref="Urls"/>.</summary>
    public const string DefaultUrls = "http://localhost:5081";
}
