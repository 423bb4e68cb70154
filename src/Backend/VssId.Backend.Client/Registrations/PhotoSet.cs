namespace VssId.Backend.Client.Registrations;

/// <summary>The pictures of a registration.</summary>
/// <param name="Portrait">The face.</param>
/// <param name="Front">Front of the document.</param>
/// <param name="Back">Back of the document; absent with a passport.</param>
public sealed record PhotoSet(Guid Portrait, Guid Front, Guid? Back);
