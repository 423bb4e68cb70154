namespace VssId.Backend.Client.Registrations;

/// <summary>The wish to go on in another conversation.</summary>
/// <param name="Place">Where this is said.</param>
public sealed record HandOverWish(Place Place);
