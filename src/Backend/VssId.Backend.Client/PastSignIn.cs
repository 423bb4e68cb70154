namespace VssId.Backend.Client;

/// <summary>A sign-in of a citizen. Names no address and no id.</summary>
/// <param name="Channel">Where: <c>zalo</c>, <c>webchat</c> or <c>ussd</c>.</param>
/// <param name="At">When.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="EndedAt">When it ended; absent while it is open, and when it ran out and nobody looked.</param>
/// <param name="Here">Whether it was in the conversation that asks.</param>
public sealed record PastSignIn(string Channel, DateTimeOffset At, SignInEnding Ending, DateTimeOffset? EndedAt, bool Here);
