using VssId.Backend.Client;
using VssId.Backend.Client.Pages;

namespace VssId.Bot.Services.SignIn;

/// <summary>A code or a password was right, or a take-over was confirmed; or another way in was chosen.</summary>
/// <param name="SignedIn">Who is signed in now; absent while the account is in use elsewhere.</param>
/// <param name="Replaced">Where the account was in use until then.</param>
/// <param name="InUse">Where the account is in use, and stays so until the take-over is confirmed.</param>
/// <param name="Challenge">The challenge whose code was right.</param>
/// <param name="Password">How the password stands.</param>
/// <param name="ByPassword">Whether the password is wanted instead of the code.</param>
internal sealed record Entered(SignedIn? SignedIn, ReplacedSession? Replaced, InUse? InUse = null, Guid Challenge = default, PasswordStanding? Password = null, bool ByPassword = false);
