namespace VssId.Backend.Client.Registrations;

/// <summary>The wish to go on with a registration: that of this conversation, or that of a code.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Code">Eight digits of a hand-over, or the code of a file; absent for the registration of this conversation.</param>
public sealed record RegistrationOpening(Place Place, string? Code)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(RegistrationOpening);
}
