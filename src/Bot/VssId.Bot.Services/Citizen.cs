using Refit;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Profile;
using VssId.Backend.Client.Registrations;
using VssId.Bot.Engine.Flows;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Files;
using VssId.Bot.Services.Passwords;
using VssId.Bot.Services.Profile;
using VssId.Bot.Services.SignIn;

namespace VssId.Bot.Services;

/// <summary>The backend as the flows call it. The one place where refusals become what the engine understands.</summary>
/// <exception cref="SessionEndedException">The citizen's session is over.</exception>
/// <exception cref="EffectFailedException">The backend does not answer, or refuses what it should not.</exception>
internal sealed class Citizen(IVssIdBackend backend)
{
    /// <summary>Where a flow speaks from.</summary>
    public static Place PlaceOf(Flow flow) => new(flow.Channel.Id, flow.Conversation, flow.Source);

    /// <summary>Asks the backend something. Refusals that a flow knows what to do with are caught there by <see cref="ApiException"/>, inside the call.</summary>
    /// <param name="call">The call.</param>
    public async ValueTask<T> AskAsync<T>(Func<IVssIdBackend, Task<T>> call)
    {
        try
        {
            return await call(backend);
        }
        catch (Exception failure) when (IsOfTheBackend(failure))
        {
            throw Failure(failure);
        }
    }

    /// <summary>Asks the backend for something that may not be on record.</summary>
    /// <param name="call">The call.</param>
    /// <returns>What was asked for; <see langword="null"/> when there is none.</returns>
    public async ValueTask<T?> FindAsync<T>(Func<IVssIdBackend, Task<T>> call)
        where T : class => (await AskOrHearAsync(call, ProblemTypes.NotFound)).Answer;

    /// <summary>Asks the backend for something that it may refuse.</summary>
    /// <param name="call">The call.</param>
    /// <param name="refusals">Types of refusals that the flow knows what to do with; of <see cref="ProblemTypes"/>.</param>
    /// <returns>What was asked for, or the type of the refusal.</returns>
    public async ValueTask<(T? Answer, string? Refusal)> AskOrHearAsync<T>(Func<IVssIdBackend, Task<T>> call, params IReadOnlyList<string> refusals)
        where T : class
    {
        try
        {
            return (await call(backend), null);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal)?.Type is { } type && refusals.Contains(type, StringComparer.Ordinal))
        {
            return (null, type);
        }
        catch (Exception failure) when (IsOfTheBackend(failure))
        {
            throw Failure(failure);
        }
    }

    /// <summary>Tells the backend something.</summary>
    /// <param name="call">The call.</param>
    public async ValueTask TellAsync(Func<IVssIdBackend, Task> call)
    {
        try
        {
            await call(backend);
        }
        catch (Exception failure) when (IsOfTheBackend(failure))
        {
            throw Failure(failure);
        }
    }

    /// <summary>Asks for a one-time code for signing in.</summary>
    /// <param name="number">A number the citizen is known by, without blanks.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<ChallengeStart> StartAsync(string number, Place place, Call call) => StartAsync(new ChallengeRequest(number, ChallengePurpose.SignIn, place), call);

    /// <summary>Asks for a one-time code by number.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<ChallengeStart> StartAsync(ChallengeRequest request, Call call) =>
        StartedAsync(() => backend.StartChallengeAsync(request, call.IdempotencyKey, call.CancellationToken));

    /// <summary>Asks for a one-time code of the citizen who is signed in.</summary>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="request">The wish.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<ChallengeStart> StartMineAsync(SignedIn signedIn, MyChallengeRequest request, Call call) =>
        StartedAsync(() => backend.StartMyChallengeAsync(request, signedIn.Token, request.Place.ToHeaders(), call.IdempotencyKey, call.CancellationToken));

    /// <summary>Tries a code.</summary>
    /// <param name="challenge">Id of the challenge.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="place">Where it was typed.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<AttemptResult> TryAsync(Guid challenge, string code, Place place, Call call) =>
        AskAsync(backend => backend.TryCodeAsync(challenge, new CodeAttempt(code, place), call.IdempotencyKey, call.CancellationToken));

    /// <summary>Goes on here with an account that is in use elsewhere, after a right code.</summary>
    /// <param name="challenge">Id of the challenge whose code was right.</param>
    /// <param name="place">Where it is confirmed.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<AttemptResult> TakeOverAsync(Guid challenge, Place place, Call call) =>
        AskAsync(backend => backend.TakeOverAsync(challenge, new TakeOver(place), call.IdempotencyKey, call.CancellationToken));

    /// <summary>Opens a secure page for somebody who is not signed in.</summary>
    /// <param name="request">The wish.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<PageStart> OpenPageAsync(PageRequest request, Call call) => OpenedAsync(() => backend.OpenPageAsync(request, call.IdempotencyKey, call.CancellationToken));

    /// <summary>Opens a secure page for the citizen who is signed in.</summary>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="request">The wish.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<PageStart> OpenMyPageAsync(SignedIn signedIn, MyPageRequest request, Call call) =>
        OpenedAsync(() => backend.OpenMyPageAsync(request, signedIn.Token, request.Place.ToHeaders(), call.IdempotencyKey, call.CancellationToken));

    /// <summary>Gives the digits of a secure page.</summary>
    /// <param name="page">Id of the page.</param>
    /// <param name="digits">Four digits.</param>
    /// <param name="place">Where they were typed.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<ProofResult> ProveAsync(Guid page, string digits, Place place, Call call) =>
        AskAsync(backend => backend.ProvePageAsync(page, new PageProof(digits, place), call.IdempotencyKey, call.CancellationToken));

    /// <summary>Puts the new password of a proven page in the place of the known one.</summary>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="place">Where this is asked for.</param>
    /// <param name="change">Page and code.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<Changed> ChangePasswordAsync(SignedIn signedIn, Place place, PasswordChange change, Call call) => AskAsync(async backend =>
    {
        try
        {
            await backend.ChangePasswordAsync(change, signedIn.Token, place.ToHeaders(), call.IdempotencyKey, call.CancellationToken);
            return Changed.Done;
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.CodeNeeded })
        {
            return Changed.TooLate;
        }
    });

    /// <summary>What is on record of the citizen, in full.</summary>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="challenge">A challenge whose code was right; it is spent. A turn that runs again spends it under the same key, and is shown the same.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    /// <returns>Nothing when the challenge is over.</returns>
    public ValueTask<PersonalProfile?> ProfileInFullAsync(SignedIn signedIn, Place place, Guid challenge, CancellationToken cancellationToken) => AskAsync(async backend =>
    {
        try
        {
            return await backend.ShowProfileAsync(new ProfileWish(challenge), signedIn.Token, place.ToHeaders(), $"show-{challenge:N}", cancellationToken);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.CodeNeeded })
        {
            return (PersonalProfile?)null;
        }
    });

    /// <summary>Puts another phone on record.</summary>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="change">The two codes.</param>
    /// <param name="call">Key and deadline.</param>
    public ValueTask<PhoneResult> ChangePhoneAsync(SignedIn signedIn, Place place, PhoneChange change, Call call) => AskAsync(async backend =>
    {
        try
        {
            var changed = await backend.ChangePhoneAsync(change, signedIn.Token, place.ToHeaders(), call.IdempotencyKey, call.CancellationToken);
            return new PhoneResult(PhoneResult.Outcomes.Done, changed.Phone);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.PhoneNotTaken })
        {
            return new PhoneResult(PhoneResult.Outcomes.NotTaken);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.CodeNeeded })
        {
            return new PhoneResult(PhoneResult.Outcomes.TooLate);
        }
    });

    /// <summary>Opens a file at the office.</summary>
    /// <param name="signedIn">The citizen.</param>
    /// <param name="request">The wish.</param>
    /// <param name="call">Key and deadline.</param>
    /// <returns>Without a code when too many of the kind are open.</returns>
    public ValueTask<OpenedFile> OpenFileAsync(SignedIn signedIn, FileRequest request, Call call) => AskAsync(async backend =>
    {
        try
        {
            var file = await backend.OpenFileAsync(request, signedIn.Token, request.Place.ToHeaders(), call.IdempotencyKey, call.CancellationToken);
            return new OpenedFile(file.Code, file.AnswerBy);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.FileOpen or ProblemTypes.CodeNeeded })
        {
            return new OpenedFile(Code: null, AnswerBy: default);
        }
    });

    /// <summary>Asks for a code to the phone of a registration that is to be gone on with.</summary>
    public ValueTask<ChallengeStart> OpenRegistrationAsync(RegistrationOpening opening, Call call) => StartedAsync(async () =>
    {
        var result = await backend.OpenRegistrationAsync(opening, call.IdempotencyKey, call.CancellationToken);
        return result.Challenge is { } challenge ? Sent(challenge) : new ChallengeStart.Nothing(result.TriesLeft ?? 0);
    });

    /// <summary>Asks for a code to the phone of a registration.</summary>
    public ValueTask<ChallengeStart> StartRegistrationCodeAsync(Guid id, RegistrationCodeRequest request, Call call) =>
        StartedAsync(() => backend.StartRegistrationCodeAsync(id, request, call.IdempotencyKey, call.CancellationToken));

    /// <summary>Opens a registration here.</summary>
    /// <returns>One without an id when the challenge is over.</returns>
    public async ValueTask<TakenRegistration> TakeRegistrationAsync(RegistrationTaking taking, Call call) =>
        (await AskOrHearAsync(backend => backend.TakeRegistrationAsync(taking, call.IdempotencyKey, call.CancellationToken), ProblemTypes.CodeNeeded)).Answer
        ?? new TakenRegistration(Guid.Empty, RegistrationState.Draft, new Dictionary<string, string>(StringComparer.Ordinal), Reason: null);

    /// <summary>Proves the phone of a registration.</summary>
    /// <returns>Whether the challenge was good for it.</returns>
    public async ValueTask<bool> ProvePhoneAsync(Guid id, RegistrationProof proof, Call call) =>
        (await AskOrHearAsync(backend => backend.ProvePhoneAsync(id, proof, call.IdempotencyKey, call.CancellationToken), ProblemTypes.CodeNeeded)).Answer is not null;

    /// <summary>Keeps the answers of a registration.</summary>
    /// <returns>Whether it is still open here.</returns>
    public async ValueTask<bool> KeepAnswersAsync(Guid id, RegistrationAnswers answers, Call call) =>
        await FindAsync(backend => backend.KeepAnswersAsync(id, answers, call.IdempotencyKey, call.CancellationToken)) is not null;

    /// <summary>Files a declaration.</summary>
    /// <returns>Nothing when the registration is not open here any more.</returns>
    public ValueTask<FiledRegistration?> FileRegistrationAsync(Guid id, RegistrationWish wish, Call call) =>
        FindAsync(backend => backend.FileRegistrationAsync(id, wish, call.IdempotencyKey, call.CancellationToken));

    /// <summary>Ends the session and forgets every conversation of the account.</summary>
    /// <remarks>A session that is over already is no success here: the account may be in use elsewhere.</remarks>
    public ValueTask EndAllAsync(SignedIn signedIn, Place place, CancellationToken cancellationToken) =>
        TellAsync(backend => backend.EndAllSessionsAsync(signedIn.Token, place.ToHeaders(), cancellationToken));

    /// <summary>The last sign-ins of the citizen.</summary>
    public ValueTask<PastSignIns> SignInsAsync(SignedIn signedIn, Place place, CancellationToken cancellationToken) =>
        AskAsync(backend => backend.GetSignInsAsync(signedIn.Token, place.ToHeaders(), cancellationToken));

    /// <summary>Ends a session; one that is over already is ended too.</summary>
    public async ValueTask EndAsync(SignedIn signedIn, Place place, CancellationToken cancellationToken)
    {
        try
        {
            await backend.EndSessionAsync(signedIn.Token, place.ToHeaders(), cancellationToken);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.SessionEnded })
        {
            // What was wanted is so.
        }
        catch (Exception failure) when (IsOfTheBackend(failure))
        {
            throw Failure(failure);
        }
    }

    /// <summary>Ends a session when a person leaves the channel's session; if the backend is away, the session ends by itself after 15 minutes (R15).</summary>
    public async ValueTask LeaveAsync(SignedIn signedIn, ConversationTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            await EndAsync(signedIn, new Place(turn.Channel.Id, turn.Conversation, ""), cancellationToken);
        }
        catch (EffectFailedException)
        {
            // The token is forgotten here in any case.
        }
    }

    private static async ValueTask<PageStart> OpenedAsync(Func<Task<SecurePage>> open)
    {
        try
        {
            var page = await open();
            return new PageStart.Opened(page.Id, page.ExpiresAt, page.Link);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.TooManyCodes, RetryAt: { } retryAt })
        {
            return new PageStart.TooOften(retryAt);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.Locked } problem)
        {
            return new PageStart.Barred(problem.LockedUntil);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.CodeNeeded })
        {
            return new PageStart.CodeOver();
        }
        catch (Exception failure) when (IsOfTheBackend(failure))
        {
            throw Failure(failure);
        }
    }

    private static ValueTask<ChallengeStart> StartedAsync(Func<Task<Challenge>> start) => StartedAsync(async () => Sent(await start()));

    private static ChallengeStart.Sent Sent(Challenge challenge) => new(challenge.Id, challenge.ExpiresAt, challenge.ResendAt);

    private static async ValueTask<ChallengeStart> StartedAsync(Func<Task<ChallengeStart>> start)
    {
        try
        {
            return await start();
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.TooManyCodes, RetryAt: { } retryAt })
        {
            return new ChallengeStart.TooMany(retryAt);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.Locked } problem)
        {
            return new ChallengeStart.Locked(problem.LockedUntil);
        }
        catch (ApiException refusal) when (BackendProblem.Of(refusal) is { Type: ProblemTypes.PhoneNotTaken })
        {
            return new ChallengeStart.SamePhone();
        }
        catch (Exception failure) when (IsOfTheBackend(failure))
        {
            throw Failure(failure);
        }
    }

    private static bool IsOfTheBackend(Exception failure) => failure is ApiException or BackendUnavailableException;

    // A refusal carries the request, and with it numbers and tokens: only its kind is passed on.
    private static Exception Failure(Exception failure)
    {
        if (failure is not ApiException refusal)
        {
            return new EffectFailedException("The backend does not answer.", failure);
        }

        var problem = BackendProblem.Of(refusal);
        return problem?.Type is ProblemTypes.SessionEnded
            ? new SessionEndedException("The backend says that the session is over.")
            : new EffectFailedException($"The backend refused with {(int)refusal.StatusCode} {problem?.Type}.");
    }
}
