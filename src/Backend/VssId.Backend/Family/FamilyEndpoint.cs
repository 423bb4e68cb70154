using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Family;
using VssId.Backend.Sessions;

namespace VssId.Backend.Family;

/// <summary>The family over HTTP.</summary>
internal static class FamilyEndpoint
{
    public static void MapFamily(this RouteGroupBuilder group) => group
        .MapGet("/me/family", ReadAsync)
        .RequireAuthorization(AccessServices.Citizens)
        .WithName("GetFamily")
        .WithSummary("The children under 18 for whom the citizen may look things up.");

    private static async Task<Ok<FamilyMembers>> ReadAsync(Citizen citizen, FamilyRegister family, CancellationToken cancellationToken) =>
        TypedResults.Ok(await family.ReadAsync(citizen, cancellationToken));
}
