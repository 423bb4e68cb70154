namespace VssId.Backend.Client.Pages;

/// <summary>The last step of a new password in place of a known one.</summary>
/// <param name="Page">A page for changing the password whose digits were right.</param>
/// <param name="Challenge">A challenge for <see cref="ChallengePurpose.ChangePassword"/> whose code was right; it is spent.</param>
public sealed record PasswordChange(Guid Page, Guid Challenge);
