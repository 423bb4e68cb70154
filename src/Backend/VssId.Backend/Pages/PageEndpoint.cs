using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using VssId.Backend.Access;
using VssId.Backend.Client.Pages;
using VssId.Backend.Idempotency;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Pages;

/// <summary>Secure pages over HTTP.</summary>
internal static class PageEndpoint
{
    /// <summary>Maps what happens once for each key.</summary>
    public static void MapPages(this RouteGroupBuilder group)
    {
        group.MapPost("/pages", OpenAsync)
            .WithName("OpenPage")
            .WithSummary("Opens a secure page for somebody who is not signed in. Known and unknown numbers are answered alike.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status423Locked)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        group.MapPost("/me/pages", OpenMineAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("OpenMyPage")
            .WithSummary("Opens a secure page for the citizen who is signed in.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        group.MapPost("/pages/{id:guid}/proofs", ProveAsync)
            .WithName("ProvePage")
            .WithSummary("Gives the digits of a secure page. Wrong or late ones are an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapPost("/page/file", TakeAsync)
            .WithName("TakeFile")
            .WithSummary("Takes the file of a secure page, once.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/me/password", ChangeAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("ChangePassword")
            .WithSummary("Puts the new password of a proven page in the place of the known one.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    /// <summary>Maps what is judged before its transaction, and what has none.</summary>
    public static void MapTypedPages(this RouteGroupBuilder group)
    {
        group.MapGet("/page", LookAsync)
            .WithName("LookAtPage")
            .WithSummary("What a secure page shows. Changes nothing.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGroup(string.Empty)
            .AddEndpointFilter<RouteGroupBuilder, PasswordFilter>()
            .AddEndpointFilter<RouteGroupBuilder, IdempotencyFilter>()
            .MapPost("/page/answers", AnswerAsync)
            .WithName("AnswerPage")
            .WithSummary("Gives what was typed on a secure page. A wrong password is an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<SecurePage>, ProblemHttpResult>> OpenAsync(PageRequest request, PageOpening pages, CancellationToken cancellationToken) =>
        PageForms.Fault(request) is { } fault ? Problems.BadRequest(fault) : Result(await pages.OpenAsync(request, cancellationToken));

    private static async Task<Results<Ok<SecurePage>, ProblemHttpResult>> OpenMineAsync(
        Citizen citizen, MyPageRequest request, PageOpening pages, BackendKeys keys, CancellationToken cancellationToken) =>
        (PageForms.Fault(request) ?? citizen.Fault(request.Place, keys)) is { } fault ? Problems.BadRequest(fault) : Result(await pages.OpenAsync(citizen, request, cancellationToken));

    private static Results<Ok<SecurePage>, ProblemHttpResult> Result(OpenOutcome outcome) => outcome switch
    {
        OpenOutcome.Opened opened => TypedResults.Ok(opened.Page),
        OpenOutcome.TooMany tooMany => Problems.TooManyCodes(tooMany.RetryAt),
        OpenOutcome.Locked locked => Problems.Locked(locked.Until),
        OpenOutcome.CodeNeeded => Problems.CodeNeeded(),
        _ => throw new UnreachableException(),
    };

    private static async Task<Results<Ok<PageLook>, ProblemHttpResult>> LookAsync(
        [FromHeader(Name = PageKey.Header)] string? key, PageDesk desk, CancellationToken cancellationToken) =>
        await desk.LookAsync(key, cancellationToken) is { } look ? TypedResults.Ok(look) : Problems.NotFound();

    private static async Task<Results<Ok<PageResult>, ProblemHttpResult>> AnswerAsync(
        PageAnswer answer, HttpContext http, PageDesk desk, CancellationToken cancellationToken) =>
        PageForms.Fault(answer) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.AnswerAsync(answer.Key, http.Features.Get<JudgedPage>(), cancellationToken));

    private static async Task<Results<Ok<ProofResult>, ProblemHttpResult>> ProveAsync(Guid id, PageProof proof, PageDesk desk, CancellationToken cancellationToken) =>
        PageForms.Fault(proof) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.ProveAsync(id, proof, cancellationToken));

    private static async Task<Results<Ok<TakenFile>, ProblemHttpResult>> TakeAsync(PageKey page, PageDesk desk, CancellationToken cancellationToken) =>
        await desk.TakeAsync(page.Key, cancellationToken) is { } file ? TypedResults.Ok(file) : Problems.NotFound();

    private static async Task<Results<Ok<PasswordStanding>, ProblemHttpResult>> ChangeAsync(
        Citizen citizen, PasswordChange change, PageDesk desk, CancellationToken cancellationToken) =>
        await desk.ChangeAsync(citizen, change, cancellationToken) is { } standing ? TypedResults.Ok(standing) : Problems.CodeNeeded();
}
