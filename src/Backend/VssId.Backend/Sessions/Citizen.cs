using Microsoft.AspNetCore.Http.Features;

namespace VssId.Backend.Sessions;

/// <summary>A citizen who is signed in, as the call that is served knows him.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="TokenHash">The session: SHA-256 of its token.</param>
/// <param name="Channel">Where the call comes from.</param>
internal sealed record Citizen(long Account, byte[] TokenHash, string Channel)
{
    /// <summary>The citizen of the request. The route demands the policy of citizens, so there is one.</summary>
    public static ValueTask<Citizen> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.GetRequiredFeature<Citizen>());
}
