namespace VssId.Backend.Client.Registrations;

/// <summary>The declaration is filed.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Form">The declaration.</param>
/// <param name="Photos">The pictures; absent from a channel that sends none: the file then goes to the office.</param>
public sealed record RegistrationWish(Place Place, RegistrationForm Form, PhotoSet? Photos)
{
    /// <summary>Never prints personal data.</summary>
    public override string ToString() => nameof(RegistrationWish);
}
