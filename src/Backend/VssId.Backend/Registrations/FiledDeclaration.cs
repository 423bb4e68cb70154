using VssId.Backend.Client.Registrations;
using VssId.Backend.Officers;

namespace VssId.Backend.Registrations;

/// <summary>What stands sealed in a registration that was filed.</summary>
/// <param name="Code">Code of the file.</param>
/// <param name="Form">The declaration; absent once the account is open: what is on record then counts.</param>
/// <param name="Photos">Its pictures; absent without.</param>
/// <param name="Reason">What the officer says.</param>
/// <param name="Document">The document that was shown to the officer.</param>
/// <param name="PaperAt">When the officer had the signed paper, in milliseconds since 1970; 0 = not yet.</param>
internal sealed record FiledDeclaration(string Code, RegistrationForm? Form, PhotoSet? Photos = null, string? Reason = null, ShownDocument? Document = null, long PaperAt = 0)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(FiledDeclaration);
}
