namespace VssId.Bot.Services.SignIn;

/// <summary>A citizen who is signed in here; kept in the conversation's record, sealed like all of it.</summary>
/// <param name="Schema">Shape of this record: 1.</param>
/// <param name="Token">The backend's token.</param>
/// <param name="ExpiresAt">When the session ends in any case.</param>
/// <param name="DisplayName">Name as on record.</param>
internal sealed record SignedIn(int Schema, string Token, DateTimeOffset ExpiresAt, string DisplayName)
{
    /// <summary>How long a session lives without a call (R15).</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    /// <summary>How long it is kept from now.</summary>
    public static TimeSpan LifeOf(SignedIn signedIn, DateTimeOffset now) => signedIn.ExpiresAt - now < Idle ? signedIn.ExpiresAt - now : Idle;

    /// <summary>Never prints the token or the name.</summary>
    public override string ToString() => nameof(SignedIn);
}
