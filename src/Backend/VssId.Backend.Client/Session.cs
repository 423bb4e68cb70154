using VssId.Backend.Client.Pages;

namespace VssId.Backend.Client;

/// <summary>A session of a citizen, bound to the place it was made in.</summary>
/// <param name="Token">256 random bits, base64url.</param>
/// <param name="ExpiresAt">When it ends in any case (12 h, R15); it ends earlier after 15 min without a call.</param>
/// <param name="DisplayName">The citizen's name as on record.</param>
/// <param name="Replaced">The session that was ended by this one, when there was one (one place at a time, R16).</param>
/// <param name="Password">How the citizen's password stands.</param>
public sealed record Session(string Token, DateTimeOffset ExpiresAt, string DisplayName, ReplacedSession? Replaced = null, PasswordStanding? Password = null)
{
    /// <summary>Never prints the token.</summary>
    public override string ToString() => nameof(Session);
}
