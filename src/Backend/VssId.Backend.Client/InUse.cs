namespace VssId.Backend.Client;

/// <summary>Where an account is in use, told only after a right code (R16).</summary>
/// <param name="Channel">Where it is: <c>zalo</c>, <c>webchat</c> or <c>ussd</c>.</param>
/// <param name="Since">When it was signed in there.</param>
/// <param name="LastSeenAt">When it was last used there.</param>
/// <param name="ConfirmUntil">Until when the take-over can be confirmed without a new code.</param>
public sealed record InUse(string Channel, DateTimeOffset Since, DateTimeOffset LastSeenAt, DateTimeOffset ConfirmUntil);
