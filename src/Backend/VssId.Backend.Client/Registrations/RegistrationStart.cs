namespace VssId.Backend.Client.Registrations;

/// <summary>A registration is begun, or gone on with: a conversation has one.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Phone">Phone, <c>+84…</c>: whoever goes on elsewhere is asked for a code that is sent there.</param>
/// <param name="ConsentVersion">Version of the text that was agreed to, 1 to 16 characters.</param>
public sealed record RegistrationStart(Place Place, string Phone, string ConsentVersion)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(RegistrationStart);
}
