namespace VssId.Backend.Client.Visits;

/// <summary>The wish to see visits in detail.</summary>
/// <param name="Challenge">A challenge for <see cref="ChallengePurpose.ShowVisits"/> whose code was right; it is spent.</param>
public sealed record VisitsWish(
    Guid Challenge);
