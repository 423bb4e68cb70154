using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Rights;
using VssId.Backend.Sessions;

namespace VssId.Backend.Rights;

/// <summary>Looks at personal data over HTTP.</summary>
internal static class LookEndpoint
{
    public static void MapLooks(this RouteGroupBuilder group) => group
        .MapGet("/me/looks", ReadAsync)
        .RequireAuthorization(AccessServices.Citizens)
        .WithName("GetLooks")
        .WithSummary("Who looked at the data of the citizen who is signed in. Officers are not named.");

    private static async Task<Ok<Looks>> ReadAsync(Citizen citizen, LookRegister looks, CancellationToken cancellationToken) =>
        TypedResults.Ok(await looks.ReadAsync(citizen, cancellationToken));
}
