namespace VssId.Backend.Registrations;

/// <summary>What stands sealed in a registration that is being written.</summary>
/// <param name="Phone">Phone, <c>+84…</c>.</param>
/// <param name="ConsentVersion">Version of the text that was agreed to.</param>
/// <param name="ConsentAt">When, in milliseconds since 1970.</param>
/// <param name="ConsentChannel">Where.</param>
/// <param name="Answers">Answers by the name of their question.</param>
internal sealed record RegistrationDraft(string Phone, string ConsentVersion, long ConsentAt, string ConsentChannel, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(RegistrationDraft);
}
