namespace VssId.Backend.Client.Pages;

/// <summary>How a citizen's password stands.</summary>
/// <param name="State">The state.</param>
/// <param name="InsistsFrom">With <see cref="PasswordState.Old"/>: from when on signing in with it asks for a new one.</param>
public sealed record PasswordStanding(PasswordState State, DateTimeOffset? InsistsFrom = null);
