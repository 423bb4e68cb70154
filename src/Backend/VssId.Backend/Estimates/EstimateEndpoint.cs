using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Sessions;

namespace VssId.Backend.Estimates;

/// <summary>Estimates over HTTP.</summary>
internal static class EstimateEndpoint
{
    public static void MapEstimates(this RouteGroupBuilder group) => group
        .MapGet("/me/estimates/{kind}", ReadAsync)
        .RequireAuthorization(AccessServices.Citizens)
        .WithName("GetEstimate")
        .WithSummary("An estimate by the law, from the record of the citizen who is signed in.")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    // A number is read as a kind as well, whether or not there is one.
    private static async Task<Results<Ok<Estimate>, ProblemHttpResult>> ReadAsync(Citizen citizen, EstimateKind kind, EstimateDesk estimates, CancellationToken cancellationToken) =>
        Enum.IsDefined(kind) ? TypedResults.Ok(await estimates.EstimateAsync(citizen, kind, cancellationToken)) : Problems.BadRequest("There is no such estimate.");
}
