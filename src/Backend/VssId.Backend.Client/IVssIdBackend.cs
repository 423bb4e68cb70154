using Refit;
using VssId.Backend.Client.Benefits;
using VssId.Backend.Client.Estimates;
using VssId.Backend.Client.Family;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.History;
using VssId.Backend.Client.Locations;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Profile;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Client.Rights;
using VssId.Backend.Client.Visits;

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

    /// <summary>The health-insurance card of the citizen who is signed in, or of a child.</summary>
    /// <param name="token">The session.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="of">Id of a child of <see cref="GetFamilyAsync"/>; the citizen without one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/me/card")]
    Task<HealthCard> GetCardAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, string? of, CancellationToken cancellationToken);

    /// <summary>The children for whom the citizen who is signed in may look things up.</summary>
    [Get("/v1/me/family")]
    Task<FamilyMembers> GetFamilyAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>The history of a fund.</summary>
    /// <param name="token">The session.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="fund">The fund.</param>
    /// <param name="from">First month; from the beginning without one.</param>
    /// <param name="to">Last month; to the end without one.</param>
    /// <param name="employer">Code of an employer; all of them without one.</param>
    /// <param name="count">Rows, 1 to 100; 20 without it.</param>
    /// <param name="after"><c>Next</c> of the part before.</param>
    /// <param name="of">Id of a child; the citizen without one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/me/history")]
    Task<HistoryPage> GetHistoryAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, Fund fund, Month? from, Month? to, string? employer, int? count, string? after, string? of, CancellationToken cancellationToken);

    /// <summary>A row of the history.</summary>
    [Get("/v1/me/history/{id}")]
    Task<Participation> GetParticipationAsync(string id, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, string? of, CancellationToken cancellationToken);

    /// <summary>Totals of all funds.</summary>
    [Get("/v1/me/history/summary")]
    Task<HistorySummary> GetHistorySummaryAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, string? of, CancellationToken cancellationToken);

    /// <summary>The yearly confirmation of contributions (C14-TS).</summary>
    [Get("/v1/me/history/years/{year}")]
    Task<YearStatement> GetYearStatementAsync(int year, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, string? of, CancellationToken cancellationToken);

    /// <summary>Which groups of benefits hold something.</summary>
    [Get("/v1/me/benefits")]
    Task<BenefitOverview> GetBenefitsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Lump sums, decided in the period.</summary>
    [Get("/v1/me/benefits/lump-sums")]
    Task<LumpSums> GetLumpSumsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken);

    /// <summary>Benefits of sickness, maternity and recovery that touch the period.</summary>
    [Get("/v1/me/benefits/short-term")]
    Task<ShortTermBenefits> GetShortTermBenefitsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken);

    /// <summary>Monthly benefits that touch the period.</summary>
    [Get("/v1/me/benefits/monthly")]
    Task<MonthlyBenefits> GetMonthlyBenefitsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken);

    /// <summary>Unemployment benefits that touch the period.</summary>
    [Get("/v1/me/benefits/unemployment")]
    Task<UnemploymentBenefits> GetUnemploymentBenefitsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, DateOnly? from, DateOnly? to, int? count, string? after, CancellationToken cancellationToken);

    /// <summary>An estimate by the law, from the record of the citizen who is signed in.</summary>
    [Get("/v1/me/estimates/{kind}")]
    Task<Estimate> GetEstimateAsync(EstimateKind kind, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>Medical visits that touch the period. Needs the consent <see cref="ConsentPurpose.Health"/>.</summary>
    /// <param name="token">The session.</param>
    /// <param name="place">Where it is asked for.</param>
    /// <param name="from">First day; from the beginning without one.</param>
    /// <param name="to">Last day; to the end without one.</param>
    /// <param name="facility">A part of the name or the code of a facility, with or without accents; all of them without it.</param>
    /// <param name="count">Rows, 1 to 100; 20 without it.</param>
    /// <param name="after"><c>Next</c> of the part before.</param>
    /// <param name="of">Id of a child; the citizen without one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/me/visits")]
    Task<VisitPage> GetVisitsAsync([Authorize] string token, [HeaderCollection] IDictionary<string, string> place, DateOnly? from, DateOnly? to, string? facility, int? count, string? after, string? of, CancellationToken cancellationToken);

    /// <summary>Opens details of visits to this session for a while, after a fresh code.</summary>
    [Post("/v1/me/visits/openings")]
    Task<VisitsOpen> OpenVisitsAsync([Body] VisitsWish wish, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>A visit in full. Needs the consent <see cref="ConsentPurpose.Health"/>, and details that are open (<see cref="OpenVisitsAsync"/>).</summary>
    [Get("/v1/me/visits/{id}")]
    Task<VisitDetail> GetVisitAsync(string id, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, string? of, CancellationToken cancellationToken);

    /// <summary>Offices, for everybody.</summary>
    /// <param name="province">Code or name of a province, of today or from before July 2025, with or without accents; all of them without one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/offices")]
    Task<Offices> GetOfficesAsync(string? province, CancellationToken cancellationToken);

    /// <summary>Hospitals and clinics, for everybody.</summary>
    /// <param name="province">As with <see cref="GetOfficesAsync"/>.</param>
    /// <param name="name">A part of the name, with or without accents.</param>
    /// <param name="count">Rows, 1 to 100; 20 without it.</param>
    /// <param name="after"><c>Next</c> of the part before.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    [Get("/v1/facilities")]
    Task<FacilityPage> GetFacilitiesAsync(string? province, string? name, int? count, string? after, CancellationToken cancellationToken);

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

    /// <summary>Begins a registration in this conversation, or goes on with it.</summary>
    [Post("/v1/registrations")]
    Task<BegunRegistration> BeginRegistrationAsync([Body] RegistrationStart start, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Whether a registration is open in this conversation.</summary>
    [Post("/v1/registrations/questions")]
    Task<OpenRegistration> AskRegistrationAsync([Body] RegistrationQuestion question, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Keeps what has been answered so far.</summary>
    [Post("/v1/registrations/{id}/answers")]
    Task<BegunRegistration> KeepAnswersAsync(Guid id, [Body] RegistrationAnswers answers, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Sends a one-time code to the phone of a registration.</summary>
    [Post("/v1/registrations/{id}/codes")]
    Task<Challenge> StartRegistrationCodeAsync(Guid id, [Body] RegistrationCodeRequest request, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Proves the phone of a registration.</summary>
    [Post("/v1/registrations/{id}/phone")]
    Task<ProvenPhone> ProvePhoneAsync(Guid id, [Body] RegistrationProof proof, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Files the declaration. What is missing is an answer, not an error.</summary>
    [Post("/v1/registrations/{id}/filing")]
    Task<FiledRegistration> FileRegistrationAsync(Guid id, [Body] RegistrationWish wish, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>The declaration on paper, form 01.</summary>
    [Get("/v1/registrations/{id}/form")]
    Task<PrintedForm> GetFormAsync(Guid id, [HeaderCollection] IDictionary<string, string> place, CancellationToken cancellationToken);

    /// <summary>A code with which the registration is gone on with elsewhere (R52).</summary>
    [Post("/v1/registrations/{id}/hand-overs")]
    Task<HandOver> HandOverAsync(Guid id, [Body] HandOverWish wish, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Sends a code to the phone of a registration that is to be gone on with here.</summary>
    [Post("/v1/registrations/openings")]
    Task<OpeningResult> OpenRegistrationAsync([Body] RegistrationOpening opening, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Opens a registration here, after a right code.</summary>
    [Post("/v1/registrations/takings")]
    Task<TakenRegistration> TakeRegistrationAsync([Body] RegistrationTaking taking, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Finds the number of social insurance of somebody who does not know it.</summary>
    [Post("/v1/registrations/searches")]
    Task<FoundNumber> FindNumberAsync([Body] NumberSearch search, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Opens an account for a child under 18 of the citizen who is signed in.</summary>
    [Post("/v1/me/child-accounts")]
    Task<ChildAccount> OpenChildAccountAsync([Body] ChildAccountWish wish, [Authorize] string token, [HeaderCollection] IDictionary<string, string> place, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Keeps a picture for a registration. The same key gets the same picture.</summary>
    [Post("/v1/photos")]
    Task<KeptPhoto> KeepPhotoAsync([Body] PhotoGiven photo, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

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
