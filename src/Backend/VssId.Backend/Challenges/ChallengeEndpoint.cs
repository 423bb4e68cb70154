using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Client;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Challenges;

/// <summary>One-time codes over HTTP.</summary>
internal static class ChallengeEndpoint
{
    public static void MapChallenges(this RouteGroupBuilder group)
    {
        group.MapPost("/challenges", StartAsync)
            .WithName("StartChallenge")
            .WithSummary("Sends a one-time code to the phone on record. Known and unknown numbers are answered alike.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status423Locked)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        group.MapPost("/me/challenges", StartMineAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("StartMyChallenge")
            .WithSummary("Sends a one-time code to the citizen who is signed in, for something that needs a fresh one.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        group.MapPost("/challenges/{id:guid}/attempts", TryAsync)
            .WithName("TryCode")
            .WithSummary("Tries a code. A wrong or void one is an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/challenges/{id:guid}/take-over", TakeOverAsync)
            .WithName("TakeOver")
            .WithSummary("Goes on here with an account that is in use elsewhere, after a right code. Nothing to be confirmed any more is an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<Challenge>, ProblemHttpResult>> StartAsync(
        ChallengeRequest request, ChallengeDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(request) is { } fault ? Problems.BadRequest(fault) : Result(await desk.StartAsync(request, cancellationToken));

    private static async Task<Results<Ok<Challenge>, ProblemHttpResult>> StartMineAsync(
        Citizen citizen, MyChallengeRequest request, ChallengeDesk desk, BackendKeys keys, CancellationToken cancellationToken) =>
        (Requests.Fault(request) ?? citizen.Fault(request.Place, keys)) is { } fault ? Problems.BadRequest(fault) : Result(await desk.StartAsync(citizen, request, cancellationToken));

    private static Results<Ok<Challenge>, ProblemHttpResult> Result(StartOutcome outcome) => outcome switch
    {
        StartOutcome.Started started => TypedResults.Ok(started.Challenge),
        StartOutcome.TooMany tooMany => Problems.TooManyCodes(tooMany.RetryAt),
        StartOutcome.Locked locked => Problems.Locked(locked.Until),
        StartOutcome.SamePhone => Problems.PhoneNotTaken(),
        _ => throw new UnreachableException(),
    };

    private static async Task<Results<Ok<AttemptResult>, ProblemHttpResult>> TryAsync(
        Guid id, CodeAttempt attempt, ChallengeDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(attempt) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.TryAsync(id, attempt, cancellationToken));

    private static async Task<Results<Ok<AttemptResult>, ProblemHttpResult>> TakeOverAsync(
        Guid id, TakeOver takeOver, ChallengeDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(takeOver.Place) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.TakeOverAsync(id, takeOver.Place, cancellationToken));
}
