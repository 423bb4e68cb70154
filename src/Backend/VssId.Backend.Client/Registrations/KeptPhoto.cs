namespace VssId.Backend.Client.Registrations;

/// <summary>A picture that the backend keeps.</summary>
/// <param name="Id">Its id.</param>
public sealed record KeptPhoto(Guid Id);
