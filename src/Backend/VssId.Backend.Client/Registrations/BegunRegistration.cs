namespace VssId.Backend.Client.Registrations;

/// <summary>A registration that is open in a conversation.</summary>
/// <param name="Id">Its id; works in this conversation only.</param>
/// <param name="KeptUntil">Until when it is kept; later when more is said.</param>
public sealed record BegunRegistration(Guid Id, DateTimeOffset KeptUntil);
