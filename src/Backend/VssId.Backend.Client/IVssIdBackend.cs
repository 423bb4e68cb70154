using Refit;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Profile;
using VssId.Backend.Client.Rights;

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

    /// <summary>Sends a one-time code to the citizen who is signed in, for something that needs a fresh one. Spent by what it is for.</summary>
    [Post("/v1/me/challenges")]
    Task<Challenge> StartMyChallengeAsync([Body] MyChallengeRequest request, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Opens a secure page for somebody who is not signed in (R50).</summary>
    [Post("/v1/pages")]
    Task<SecurePage> OpenPageAsync([Body] PageRequest request, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Opens a secure page for the citizen who is signed in.</summary>
    [Post("/v1/me/pages")]
    Task<SecurePage> OpenMyPageAsync([Body] MyPageRequest request, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Gives the digits of a secure page. Wrong or late ones are an answer, not an error.</summary>
    [Post("/v1/pages/{id}/proofs")]
    Task<ProofResult> ProvePageAsync(Guid id, [Body] PageProof proof, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>What a secure page shows. For the host of the pages.</summary>
    [Get("/v1/page")]
    Task<PageLook> LookAtPageAsync([Header(PageKey.Header)] string key, CancellationToken cancellationToken);

    /// <summary>Gives what was typed on a secure page. For the host of the pages.</summary>
    [Post("/v1/page/answers")]
    Task<PageResult> AnswerPageAsync([Body] PageAnswer answer, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Takes the file of a secure page. For the host of the pages.</summary>
    [Post("/v1/page/file")]
    Task<TakenFile> TakeFileAsync([Body] PageKey page, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Puts the new password of a proven page in the place of the known one.</summary>
    [Post("/v1/me/password")]
    Task<PasswordStanding> ChangePasswordAsync([Body] PasswordChange change, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>What is on record of the citizen who is signed in, masked.</summary>
    [Get("/v1/me/profile")]
    Task<PersonalProfile> GetProfileAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>What is on record of the citizen who is signed in, in full.</summary>
    [Post("/v1/me/profile")]
    Task<PersonalProfile> ShowProfileAsync([Body] ProfileWish wish, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Puts another phone on record (R18).</summary>
    [Post("/v1/me/phone")]
    Task<ChangedPhone> ChangePhoneAsync([Body] PhoneChange change, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Opens a file at the office.</summary>
    [Post("/v1/me/files")]
    Task<OfficeFile> OpenFileAsync([Body] FileRequest request, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The files of the citizen who is signed in.</summary>
    [Get("/v1/me/files")]
    Task<OfficeFiles> GetFilesAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>How a file stands, without a session. A code that names none is an answer, not an error.</summary>
    [Post("/v1/files/standings")]
    Task<FileStanding> AskFileAsync([Body] FileQuestion question, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The consents of the citizen who is signed in.</summary>
    [Get("/v1/me/consents")]
    Task<Consents> GetConsentsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Gives or withdraws a consent.</summary>
    [Post("/v1/me/consents")]
    Task<Consents> ChangeConsentAsync([Body] ConsentChange change, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Who looked at the data of the citizen who is signed in.</summary>
    [Get("/v1/me/looks")]
    Task<Looks> GetLooksAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Which notices the citizen who is signed in gets, and how.</summary>
    [Get("/v1/me/notices")]
    Task<NoticeSettings> GetNoticesAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Switches a notice, or chooses the way.</summary>
    [Post("/v1/me/notices")]
    Task<NoticeSettings> ChangeNoticesAsync([Body] NoticeChange change, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The conversations that get notices.</summary>
    [Get("/v1/me/links")]
    Task<LinkedPlaces> GetLinksAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Forgets one of them.</summary>
    [Delete("/v1/me/links/{id}")]
    Task RemoveLinkAsync(string id, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Tells what arrived in the systems of record. For the service <c>records</c>.</summary>
    [Post("/v1/arrivals")]
    Task<ArrivalTaken> TellArrivalAsync([Body] Arrival arrival, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);
}
