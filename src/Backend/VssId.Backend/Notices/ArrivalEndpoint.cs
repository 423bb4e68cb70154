using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Challenges;
using VssId.Backend.Client.Notices;

namespace VssId.Backend.Notices;

/// <summary>Arrivals over HTTP.</summary>
internal static class ArrivalEndpoint
{
    private const int LongestReference = 60;

    public static void MapArrivals(this RouteGroupBuilder posts) => posts
        .MapPost("/arrivals", TakeAsync)
        .RequireAuthorization(NoticeServices.Records)
        .WithName("TellArrival")
        .WithSummary("Tells what arrived in the systems of record. For the service of the records only.")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    private static async Task<Results<Ok<ArrivalTaken>, ProblemHttpResult>> TakeAsync(Arrival arrival, ArrivalDesk desk, TimeProvider clock, CancellationToken cancellationToken) =>
        Fault(arrival, clock) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.TakeAsync(arrival, cancellationToken));

    private static string? Fault(Arrival arrival, TimeProvider clock) =>
        !Enum.IsDefined(arrival.Kind) ? "There is no such kind."
        : !Requests.IsNumber(arrival.Number) ? "The number has 10 or 12 digits, or is a card code of 15 characters."
        : arrival.Reference is not { Length: >= 1 and <= LongestReference } || !arrival.Reference.All(c => c is > ' ' and <= '~') ? "The reference has 1 to 60 visible ASCII characters."
        : arrival is { Kind: ArrivalKind.MissingContribution, Day.Day: not 1 } ? "A month is named by its first day."
        : arrival.Day > NoticeRules.DayOf(clock.GetUtcNow()) ? "The day is yet to come."
        : null;
}
