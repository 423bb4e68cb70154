using Microsoft.AspNetCore.Http.Features;
using VssId.Backend.Client;
using VssId.Backend.Secrets;

namespace VssId.Backend.Sessions;

/// <summary>A citizen who is signed in, as the call that is served knows him.</summary>
/// <param name="Account">Id of the account.</param>
/// <param name="TokenHash">The session: SHA-256 of its token.</param>
/// <param name="Channel">Where the call comes from.</param>
/// <param name="PlaceName">Blind name of the conversation it comes from.</param>
internal sealed record Citizen(long Account, byte[] TokenHash, string Channel, byte[] PlaceName)
{
    /// <summary>What is wrong with a place in the body of a call; null when it is that of the session.</summary>
    public string? Fault(Place place, BackendKeys keys) =>
        keys.NameOfPlace(place.Channel, place.Conversation).AsSpan().SequenceEqual(PlaceName) ? null : "The place is another one than that of the session.";

    /// <summary>The citizen of the request. The route demands the policy of citizens, so there is one.</summary>
    public static ValueTask<Citizen> BindAsync(HttpContext context) => ValueTask.FromResult(context.Features.GetRequiredFeature<Citizen>());
}
