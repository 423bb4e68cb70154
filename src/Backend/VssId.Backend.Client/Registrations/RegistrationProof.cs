namespace VssId.Backend.Client.Registrations;

/// <summary>A code that was right proves the phone of a registration.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Challenge">The challenge; it is spent.</param>
public sealed record RegistrationProof(Place Place, Guid Challenge);
