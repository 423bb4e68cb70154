using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client;
using VssId.Backend.Sessions;

namespace VssId.Backend.Cards;

/// <summary>Health-insurance cards over HTTP.</summary>
internal static class CardEndpoint
{
    public static void MapCards(this RouteGroupBuilder group) => group
        .MapGet("/me/card", ReadAsync)
        .RequireAuthorization(AccessServices.Citizens)
        .WithName("GetCard")
        .WithSummary("The health-insurance card of the citizen who is signed in, or of a child.")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<HealthCard>, ProblemHttpResult>> ReadAsync(Citizen citizen, string? of, CardRegister cards, CancellationToken cancellationToken) =>
        await cards.ReadAsync(citizen, of, cancellationToken) is { } card ? TypedResults.Ok(card) : Problems.NotFound();
}
