using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client.Visits;
using VssId.Backend.Locations;
using VssId.Backend.Records;
using VssId.Backend.Sessions;

namespace VssId.Backend.Visits;

/// <summary>Medical visits over HTTP.</summary>
internal static class VisitEndpoint
{
    private const int LongestName = 100;

    public static void MapVisits(this RouteGroupBuilder group, RouteGroupBuilder posts)
    {
        group.MapGet("/me/visits", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetVisits")
            .WithSummary("Medical visits that touch the time, the newest first; with the consent for health data.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        posts.MapPost("/me/visits/openings", OpenAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("OpenVisits")
            .WithSummary("Opens details of visits to this session for a while, after a fresh code.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        group.MapGet("/me/visits/{id}", FindAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetVisit")
            .WithSummary("A visit in full; on USSD without what was found.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<VisitPage>, ProblemHttpResult>> ReadAsync(
        Citizen citizen, DateOnly? from, DateOnly? to, string? facility, int? count, string? after, string? of, VisitRegister visits, CancellationToken cancellationToken)
    {
        if (RecordRequests.Fault(count, after, from, to) is { } fault)
        {
            return Problems.BadRequest(fault);
        }

        if (facility is not null && (facility.Length > LongestName || Folding.Fold(facility).Length == 0))
        {
            return Problems.BadRequest("A part of a name has at most 100 characters, letters or digits among them.");
        }

        var query = new VisitQuery(from, to, facility, count ?? RecordServices.UsualCount, RecordRequests.CursorOf(after));
        return Of(await visits.ReadAsync(citizen, query, of, cancellationToken));
    }

    private static async Task<Results<Ok<VisitsOpen>, ProblemHttpResult>> OpenAsync(Citizen citizen, VisitsWish wish, VisitRegister visits, CancellationToken cancellationToken) =>
        await visits.OpenAsync(citizen, wish.Challenge, cancellationToken) is { } open ? TypedResults.Ok(open) : Problems.CodeNeeded();

    private static async Task<Results<Ok<VisitDetail>, ProblemHttpResult>> FindAsync(Citizen citizen, string id, string? of, VisitRegister visits, CancellationToken cancellationToken) =>
        Of(await visits.FindAsync(citizen, id, of, cancellationToken));

    private static Results<Ok<T>, ProblemHttpResult> Of<T>(VisitOutcome<T> outcome) => outcome switch
    {
        VisitOutcome<T>.Seen seen => TypedResults.Ok(seen.Value),
        VisitOutcome<T>.ConsentNeeded => Problems.ConsentNeeded("Health data are shown with the citizen's consent only."),
        VisitOutcome<T>.CodeNeeded => Problems.CodeNeeded(),
        _ => Problems.NotFound(),
    };
}
