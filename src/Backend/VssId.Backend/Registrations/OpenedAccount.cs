using VssId.Backend.People;

namespace VssId.Backend.Registrations;

/// <summary>Whom an account is opened for.</summary>
/// <param name="Person">The person on record.</param>
/// <param name="Phone">The proven phone, <c>+84…</c>.</param>
/// <param name="Email">E-mail; absent without.</param>
/// <param name="ConsentVersion">Version of the text that was agreed to.</param>
/// <param name="ConsentAt">When, in milliseconds since 1970.</param>
/// <param name="ConsentChannel">Where.</param>
internal sealed record OpenedAccount(Person Person, string Phone, string? Email, string ConsentVersion, long ConsentAt, string ConsentChannel)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(OpenedAccount);
}
