using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client;

namespace VssId.Backend.Sessions;

/// <summary>Past sign-ins over HTTP.</summary>
internal static class SignInHistoryEndpoint
{
    public static void MapSignInHistory(this RouteGroupBuilder group) => group
        .MapGet("/me/sign-ins", ReadAsync)
        .RequireAuthorization(AccessServices.Citizens)
        .WithName("GetSignIns")
        .WithSummary("The last sign-ins of the citizen who is signed in.");

    private static async Task<Ok<PastSignIns>> ReadAsync(Citizen citizen, SignInHistory history, CancellationToken cancellationToken) =>
        TypedResults.Ok(await history.ReadAsync(citizen, cancellationToken));
}
