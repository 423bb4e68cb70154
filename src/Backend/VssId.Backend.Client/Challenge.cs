namespace VssId.Backend.Client;

/// <summary>A one-time code that was asked for. The same for numbers that are known and numbers that are not.</summary>
/// <param name="Id">Names the challenge.</param>
/// <param name="ExpiresAt">From then on the code is void (300 s after issue, R2).</param>
/// <param name="ResendAt">When a new code may be asked for (60 s after the send, R6).</param>
public sealed record Challenge(Guid Id, DateTimeOffset ExpiresAt, DateTimeOffset ResendAt);
