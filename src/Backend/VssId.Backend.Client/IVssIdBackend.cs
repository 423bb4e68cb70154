using Refit;

namespace VssId.Backend.Client;

/// <summary>The shared backend, as the channels' services call it. Every POST carries an idempotency key; a citizen's call carries the session token.</summary>
/// <exception cref="ApiException">The backend refused: <see cref="BackendProblem.Of"/> reads the problem, with one of the types of <see cref="ProblemTypes"/>.</exception>
/// <exception cref="BackendUnavailableException">The backend does not answer, or not in time.</exception>
[Headers("Accept: application/json")]
public interface IVssIdBackend
{
    /// <summary>Starts a sign-in: sends a one-time code to the phone on record. Known and unknown numbers are answered alike.</summary>
    [Post("/v1/challenges")]
    Task<Challenge> StartChallengeAsync([Body] ChallengeRequest request, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Tries a code. A wrong or void one is an answer, not an error.</summary>
    [Post("/v1/challenges/{id}/attempts")]
    Task<AttemptResult> TryCodeAsync(Guid id, [Body] CodeAttempt attempt, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Goes on here with an account that is in use elsewhere, after a right code: its session there ends. Nothing to be confirmed any more is an answer, not an error.</summary>
    [Post("/v1/challenges/{id}/take-over")]
    Task<AttemptResult> TakeOverAsync(Guid id, [Body] TakeOver takeOver, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Ends the session.</summary>
    [Delete("/v1/session")]
    Task EndSessionAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Ends the session, and forgets every conversation in which the account was signed in; these are told.</summary>
    [Delete("/v1/sessions")]
    Task EndAllSessionsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>The last sign-ins of the citizen who is signed in.</summary>
    [Get("/v1/me/sign-ins")]
    Task<PastSignIns> GetSignInsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>The health-insurance card of the citizen who is signed in.</summary>
    [Get("/v1/me/card")]
    Task<HealthCard> GetCardAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);
}
