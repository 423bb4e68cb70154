namespace VssId.Backend.Client.Registrations;

/// <summary>An officer has decided on a registration that was filed here.</summary>
/// <param name="Code">Code of the file.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">What the officer says.</param>
public sealed record RegistrationDecided(string Code, RegistrationState State, string? Reason)
{
    /// <summary>Never prints the code.</summary>
    public override string ToString() => nameof(RegistrationDecided);
}
