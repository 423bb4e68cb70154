namespace VssId.Backend.Client.Registrations;

/// <summary>The wish of a parent for an account of a child under 18.</summary>
/// <param name="Place">Where this is said.</param>
/// <param name="Of">Id of the child (<see cref="IVssIdBackend.GetFamilyAsync"/>).</param>
/// <param name="Challenge">A challenge for <see cref="ChallengePurpose.ChildAccount"/> whose code was right; it is spent.</param>
/// <param name="ConsentVersion">Version of the text that was agreed to, 1 to 16 characters.</param>
public sealed record ChildAccountWish(Place Place, string Of, Guid Challenge, string ConsentVersion);
