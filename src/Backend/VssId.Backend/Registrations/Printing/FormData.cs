using VssId.Backend.Client.Registrations;

namespace VssId.Backend.Registrations.Printing;

/// <summary>What stands on a printed declaration.</summary>
/// <param name="Form">The declaration.</param>
/// <param name="Code">Code of the file.</param>
/// <param name="FiledAt">When it was filed.</param>
/// <param name="Office">Name of the office.</param>
/// <param name="Province">Province of the office.</param>
/// <param name="HasPhotos">Whether pictures were sent.</param>
internal sealed record FormData(RegistrationForm Form, string Code, DateTimeOffset FiledAt, string Office, string Province, bool HasPhotos)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FormData);
}
