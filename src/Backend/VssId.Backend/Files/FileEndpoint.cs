using Microsoft.AspNetCore.Http.HttpResults;
using VssId.Backend.Access;
using VssId.Backend.Challenges;
using VssId.Backend.Client.Files;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Files;

/// <summary>Files at the office over HTTP.</summary>
internal static class FileEndpoint
{
    public static void MapFiles(this RouteGroupBuilder group, RouteGroupBuilder posts)
    {
        group.MapGet("/me/files", ReadAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("GetFiles")
            .WithSummary("The files of the citizen who is signed in, the latest first.");
        posts.MapPost("/me/files", OpenAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("OpenFile")
            .WithSummary("Opens a file at the office.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        posts.MapPost("/files/standings", AskAsync)
            .WithName("AskFile")
            .WithSummary("How a file stands, without a session. A code that names none is an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Ok<OfficeFiles>> ReadAsync(Citizen citizen, FileDesk files, CancellationToken cancellationToken) =>
        TypedResults.Ok(await files.ReadAsync(citizen, cancellationToken));

    private static async Task<Results<Ok<OfficeFile>, ProblemHttpResult>> OpenAsync(
        Citizen citizen, FileRequest request, FileDesk files, BackendKeys keys, CancellationToken cancellationToken)
    {
        if ((Requests.Fault(request.Place) ?? citizen.Fault(request.Place, keys) ?? files.Fault(request)) is { } fault)
        {
            return Problems.BadRequest(fault);
        }

        return await files.OpenAsync(citizen, request, cancellationToken) switch
        {
            FileOutcome.Opened opened => TypedResults.Ok(opened.File),
            FileOutcome.CodeNeeded => Problems.CodeNeeded(),
            FileOutcome.Full => Problems.FileOpen(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<Results<Ok<FileStanding>, ProblemHttpResult>> AskAsync(FileQuestion question, FileDesk files, CancellationToken cancellationToken) =>
        Requests.Fault(question.Place) is { } fault ? Problems.BadRequest(fault)
        : !FileBook.IsCode(question.Code) ? Problems.BadRequest("The code is HS and eight of 2-9 and A-Z without I, L and O.")
        : TypedResults.Ok(await files.AskAsync(question, cancellationToken));
}
