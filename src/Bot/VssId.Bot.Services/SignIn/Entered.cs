using VssId.Backend.Client;

namespace VssId.Bot.Services.SignIn;

/// <summary>A code was right.</summary>
/// <param name="SignedIn">Who is signed in now.</param>
/// <param name="Replaced">Where the account was in use until then.</param>
internal sealed record Entered(SignedIn SignedIn, ReplacedSession? Replaced);
