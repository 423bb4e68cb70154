using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using VssId.Backend.Access;
using VssId.Backend.Challenges;
using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Notices;
using VssId.Backend.Secrets;
using VssId.Backend.Sessions;

namespace VssId.Backend.Registrations;

/// <summary>Registrations over HTTP.</summary>
internal static class RegistrationEndpoint
{
    // A picture of 1 MB in base64, and what is around it.
    private const int LargestBody = 1_500 << 10;

    public static void MapRegistrations(this RouteGroupBuilder group, RouteGroupBuilder posts)
    {
        posts.MapPost("/registrations", BeginAsync)
            .WithName("BeginRegistration")
            .WithSummary("Begins a registration in this conversation, or goes on with it.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        posts.MapPost("/registrations/questions", AskAsync)
            .WithName("AskRegistration")
            .WithSummary("Whether a registration is open in this conversation.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        posts.MapPost("/registrations/{id:guid}/answers", KeepAsync)
            .WithName("KeepAnswers")
            .WithSummary("Keeps what has been answered so far.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        posts.MapPost("/registrations/{id:guid}/codes", StartCodeAsync)
            .WithName("StartRegistrationCode")
            .WithSummary("Sends a one-time code to the phone of a registration.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        posts.MapPost("/registrations/{id:guid}/phone", ProveAsync)
            .WithName("ProvePhone")
            .WithSummary("Proves the phone of a registration with a code that was right.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        posts.MapPost("/registrations/{id:guid}/filing", FileAsync)
            .WithName("FileRegistration")
            .WithSummary("Files the declaration. What is missing is an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        posts.MapPost("/registrations/{id:guid}/hand-overs", HandOverAsync)
            .WithName("HandOver")
            .WithSummary("Gives out a code with which the registration is gone on with elsewhere; it works once.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        posts.MapPost("/registrations/openings", OpenAsync)
            .WithName("OpenRegistration")
            .WithSummary("Sends a code to the phone of a registration that is to be gone on with here. A code that names none is an answer, not an error.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        posts.MapPost("/registrations/takings", TakeAsync)
            .WithName("TakeRegistration")
            .WithSummary("Opens a registration here, after a right code; where it was open before it is no more.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
        posts.MapPost("/registrations/searches", FindAsync)
            .WithName("FindNumber")
            .WithSummary("Finds the number of social insurance by name, date of birth and personal number.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        posts.MapPost("/photos", KeepPhotoAsync)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .WithName("KeepPhoto")
            .WithSummary("Keeps a picture for a registration, sealed.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        posts.MapPost("/me/child-accounts", OpenForChildAsync)
            .RequireAuthorization(AccessServices.Citizens)
            .WithName("OpenChildAccount")
            .WithSummary("Opens an account for a child under 18 of the citizen who is signed in.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/registrations/{id:guid}/form", PrintAsync)
            .WithName("GetForm")
            .WithSummary("The declaration on paper, form 01, in the conversation in which it was filed.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<BegunRegistration>, ProblemHttpResult>> BeginAsync(RegistrationStart start, RegistrationDesk desk, CancellationToken cancellationToken) =>
        RegistrationForms.Fault(start) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.BeginAsync(start, cancellationToken));

    private static async Task<Results<Ok<OpenRegistration>, ProblemHttpResult>> AskAsync(RegistrationQuestion question, RegistrationDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(question.Place) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await desk.AskAsync(question, cancellationToken));

    private static async Task<Results<Ok<BegunRegistration>, ProblemHttpResult>> KeepAsync(Guid id, RegistrationAnswers answers, RegistrationDesk desk, CancellationToken cancellationToken) =>
        RegistrationForms.Fault(answers) is { } fault ? Problems.BadRequest(fault)
        : await desk.KeepAsync(id, answers, cancellationToken) is { } kept ? TypedResults.Ok(kept)
        : Problems.NotFound();

    private static async Task<Results<Ok<Challenge>, ProblemHttpResult>> StartCodeAsync(Guid id, RegistrationCodeRequest request, RegistrationDesk desk, CancellationToken cancellationToken) =>
        RegistrationForms.Fault(request) is { } fault ? Problems.BadRequest(fault) : await desk.StartCodeAsync(id, request, cancellationToken) switch
        {
            null => Problems.NotFound(),
            StartOutcome.Started started => TypedResults.Ok(started.Challenge),
            StartOutcome.TooMany tooMany => Problems.TooManyCodes(tooMany.RetryAt),
            _ => throw new UnreachableException(),
        };

    private static async Task<Results<Ok<ProvenPhone>, ProblemHttpResult>> ProveAsync(Guid id, RegistrationProof proof, RegistrationDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(proof.Place) is { } fault ? Problems.BadRequest(fault)
        : await desk.ProveAsync(id, proof, cancellationToken) is { } proven ? TypedResults.Ok(proven)
        : Problems.CodeNeeded();

    private static async Task<Results<Ok<FiledRegistration>, ProblemHttpResult>> FileAsync(Guid id, RegistrationWish wish, RegistrationFiling filing, TimeProvider clock, CancellationToken cancellationToken) =>
        RegistrationForms.Fault(wish, NoticeRules.DayOf(clock.GetUtcNow())) is { } fault ? Problems.BadRequest(fault)
        : await filing.FileAsync(id, wish, cancellationToken) is { } filed ? TypedResults.Ok(filed)
        : Problems.NotFound();

    private static async Task<Results<Ok<HandOver>, ProblemHttpResult>> HandOverAsync(Guid id, HandOverWish wish, RegistrationDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(wish.Place) is { } fault ? Problems.BadRequest(fault)
        : await desk.HandOverAsync(id, wish, cancellationToken) is { } code ? TypedResults.Ok(code)
        : Problems.NotFound();

    private static async Task<Results<Ok<OpeningResult>, ProblemHttpResult>> OpenAsync(RegistrationOpening opening, RegistrationDesk desk, CancellationToken cancellationToken)
    {
        if (RegistrationForms.Fault(opening) is { } fault)
        {
            return Problems.BadRequest(fault);
        }

        var (started, phone, triesLeft) = await desk.OpenAsync(opening, cancellationToken);
        return started switch
        {
            null => TypedResults.Ok(new OpeningResult(Challenge: null, Phone: null, triesLeft)),
            StartOutcome.Started sent => TypedResults.Ok(new OpeningResult(sent.Challenge, phone, TriesLeft: null)),
            StartOutcome.TooMany tooMany => Problems.TooManyCodes(tooMany.RetryAt),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<Results<Ok<TakenRegistration>, ProblemHttpResult>> TakeAsync(RegistrationTaking taking, RegistrationDesk desk, CancellationToken cancellationToken) =>
        Requests.Fault(taking.Place) is { } fault ? Problems.BadRequest(fault)
        : await desk.TakeAsync(taking, cancellationToken) is { } taken ? TypedResults.Ok(taken)
        : Problems.CodeNeeded();

    private static async Task<Results<Ok<FoundNumber>, ProblemHttpResult>> FindAsync(NumberSearch search, NumberFinder finder, TimeProvider clock, CancellationToken cancellationToken) =>
        RegistrationForms.Fault(search, NoticeRules.DayOf(clock.GetUtcNow())) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await finder.FindAsync(search, cancellationToken));

    private static async Task<Results<Ok<KeptPhoto>, ProblemHttpResult>> KeepPhotoAsync(PhotoGiven photo, PhotoBox photos, CancellationToken cancellationToken) =>
        RegistrationForms.Fault(photo) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await photos.KeepAsync(photo, cancellationToken));

    private static async Task<Results<Ok<ChildAccount>, ProblemHttpResult>> OpenForChildAsync(Citizen citizen, ChildAccountWish wish, ChildAccounts accounts, BackendKeys keys, CancellationToken cancellationToken) =>
        (RegistrationForms.Fault(wish) ?? citizen.Fault(wish.Place, keys)) is { } fault ? Problems.BadRequest(fault) : TypedResults.Ok(await accounts.OpenAsync(citizen, wish, cancellationToken));

    private static async Task<Results<Ok<PrintedForm>, ProblemHttpResult>> PrintAsync(
        Guid id, [FromHeader(Name = Place.ChannelHeader)] string? channel, [FromHeader(Name = Place.ConversationHeader)] string? conversation, PaperDesk paper, CancellationToken cancellationToken) =>
        Requests.IsPlace(channel, conversation) && await paper.PrintAsync(id, channel!, conversation!, cancellationToken) is { } form ? TypedResults.Ok(form) : Problems.NotFound();
}
