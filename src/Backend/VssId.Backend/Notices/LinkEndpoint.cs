using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Notices;
using VssId.Backend.Sessions;

namespace VssId.Backend.Notices;

/// <summary>Conversations that get notices over HTTP.</summary>
internal static class LinkEndpoint
{
    public static void MapLinks(this RouteGroupBuilder group)
    {
        group.MapGet("/me/links", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetLinks")
            .WithSummary("The conversations that get notices, the latest first.");
        group.MapDelete("/me/links/{id}", RemoveAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("RemoveLink")
            .WithSummary("Forgets a conversation that gets notices.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<LinkedPlaces>> ReadAsync(Citizen citizen, LinkRegister links, CancellationToken cancellationToken) =>
        TypedResults.Ok(await links.ReadAsync(citizen, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(Citizen citizen, string id, LinkRegister links, CancellationToken cancellationToken) =>
        await links.RemoveAsync(citizen, id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound();
}
