namespace VssId.Backend.Client.Registrations;

/// <summary>Is a registration open in this conversation?</summary>
/// <param name="Place">Where this is said.</param>
public sealed record RegistrationQuestion(Place Place);
