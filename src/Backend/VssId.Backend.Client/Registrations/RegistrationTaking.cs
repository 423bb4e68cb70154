namespace VssId.Backend.Client.Registrations;

/// <summary>A code that was right opens the registration here; where it was open before it is no more.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Challenge">The challenge; it is spent.</param>
public sealed record RegistrationTaking(Place Place, Guid Challenge);
