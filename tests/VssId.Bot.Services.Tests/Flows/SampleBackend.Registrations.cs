using VssId.Backend.Client;
using VssId.Backend.Client.Registrations;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Registrations: one for each conversation, kept for a day.</content>
internal sealed partial class SampleBackend
{
    private readonly Dictionary<Guid, Registration> _registrations = [];
    private readonly Dictionary<Guid, Guid> _openings = [];

    /// <summary>Declarations that were filed, in order.</summary>
    public List<RegistrationWish> Filings { get; } = [];

    /// <summary>What the next filings come to.</summary>
    public FilingOutcome Filing { get; set; } = FilingOutcome.Approved;

    /// <summary>Searches for a number.</summary>
    public List<NumberSearch> Searches { get; } = [];

    /// <summary>What a search finds.</summary>
    public string? FoundNumber { get; set; } = "9900000032";

    /// <summary>Pictures that were kept.</summary>
    public List<PhotoGiven> Photos { get; } = [];

    /// <summary>What became of accounts for children.</summary>
    public ChildAccountOutcome ChildOutcome { get; set; } = ChildAccountOutcome.Opened;

    /// <summary>The answers that are kept of the only registration.</summary>
    public IReadOnlyDictionary<string, string> Kept => _registrations.Values.Single().Answers;

    /// <summary>An officer decides.</summary>
    public void Decide(RegistrationState state, string reason)
    {
        var (id, registration) = _registrations.Single();
        _registrations[id] = registration with { State = state, Reason = reason };
    }

    public Task<BegunRegistration> BeginRegistrationAsync(RegistrationStart start, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        var id = OpenIn(start.Place) ?? new Guid(++_count, 1, 0, new byte[8]);
        _registrations[id] = _registrations.TryGetValue(id, out var open) ? open with { Phone = start.Phone } : new Registration(start.Place, start.Phone, time.GetUtcNow());
        return new BegunRegistration(id, time.GetUtcNow().AddDays(1));
    });

    public Task<OpenRegistration> AskRegistrationAsync(RegistrationQuestion question, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
        OpenIn(question.Place) is { } id ? new OpenRegistration(id, _registrations[id].State, "09xx xxx 017", _registrations[id].Reason) : new OpenRegistration(Id: null, State: null, Phone: null, Reason: null));

    public Task<BegunRegistration> KeepAnswersAsync(Guid id, RegistrationAnswers answers, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Here(id, answers.Place);
        _registrations[id] = _registrations[id] with { Answers = answers.Answers, KeptAt = time.GetUtcNow() };
        return new BegunRegistration(id, time.GetUtcNow().AddDays(1));
    });

    public Task<Challenge> StartRegistrationCodeAsync(Guid id, RegistrationCodeRequest request, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Here(id, request.Place);
        _registrations[id] = _registrations[id] with { Asked = request.Phone };
        return Start($"registration {id}", request.Place, ChallengePurpose.Registration);
    });

    public Task<ProvenPhone> ProvePhoneAsync(Guid id, RegistrationProof proof, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Here(id, proof.Place);
        Spend(proof.Challenge, ChallengePurpose.Registration);
        _registrations[id] = _registrations[id] with { Proven = _registrations[id].Asked };
        return new ProvenPhone(_registrations[id].Proven!);
    });

    public Task<FiledRegistration> FileRegistrationAsync(Guid id, RegistrationWish wish, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Here(id, wish.Place);
        if (_registrations[id].Proven != wish.Form.Phone)
        {
            return new FiledRegistration(FilingOutcome.PhoneNotProven, Code: null, AnswerBy: null);
        }

        Filings.Add(wish);
        var outcome = Filing is FilingOutcome.Approved && wish.Photos is null ? FilingOutcome.Filed : Filing;
        if (outcome is FilingOutcome.Approved or FilingOutcome.Filed)
        {
            _registrations[id] = _registrations[id] with { State = outcome is FilingOutcome.Approved ? RegistrationState.Approved : RegistrationState.Filed };
            return new FiledRegistration(outcome, "HS2345678Z", outcome is FilingOutcome.Filed ? time.GetUtcNow().AddDays(3) : null);
        }

        return new FiledRegistration(outcome, Code: null, AnswerBy: null);
    });

    public Task<PrintedForm> GetFormAsync(Guid id, IDictionary<string, string> place, CancellationToken cancellationToken) => Task.FromResult(new PrintedForm("%PDF-"u8.ToArray()));

    public Task<HandOver> HandOverAsync(Guid id, HandOverWish wish, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Here(id, wish.Place);
        _registrations[id] = _registrations[id] with { HandOver = "48271935" };
        return new HandOver("48271935", time.GetUtcNow().AddMinutes(30));
    });

    public Task<OpeningResult> OpenRegistrationAsync(RegistrationOpening opening, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        var found = opening.Code is { } code ? _registrations.FirstOrDefault(each => each.Value.HandOver == code).Key : OpenIn(opening.Place) ?? Guid.Empty;
        if (found == Guid.Empty)
        {
            return new OpeningResult(Challenge: null, Phone: null, TriesLeft: 4);
        }

        var challenge = Start($"registration {found}", opening.Place, ChallengePurpose.Draft);
        _openings[challenge.Id] = found;
        return new OpeningResult(challenge, "09xx xxx 017", TriesLeft: null);
    });

    public Task<TakenRegistration> TakeRegistrationAsync(RegistrationTaking taking, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Spend(taking.Challenge, ChallengePurpose.Draft);
        var id = _openings[taking.Challenge];
        var registration = _registrations[id] = _registrations[id] with { Place = taking.Place, HandOver = null, Proven = _registrations[id].Phone };
        return new TakenRegistration(id, registration.State, registration.Answers, registration.Reason);
    });

    public Task<FoundNumber> FindNumberAsync(NumberSearch search, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Searches.Add(search);
        return new FoundNumber(FoundNumber, FoundNumber is null ? 4 : null);
    });

    public Task<KeptPhoto> KeepPhotoAsync(PhotoGiven photo, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Photos.Add(photo);
        return new KeptPhoto(new Guid(Photos.Count, 2, 0, new byte[8]));
    });

    public Task<ChildAccount> OpenChildAccountAsync(ChildAccountWish wish, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            Spend(wish.Challenge, ChallengePurpose.ChildAccount);
            return new ChildAccount(ChildOutcome, ChildOutcome is ChildAccountOutcome.Opened ? "9900000034" : null);
        });
    }

    // The places of one person on one channel differ in nothing else.
    private Guid? OpenIn(Place place) => _registrations.FirstOrDefault(each =>
        IsSame(each.Value.Place, place) && each.Value.State is RegistrationState.Draft or RegistrationState.MoreNeeded or RegistrationState.Refused && each.Value.KeptAt.AddDays(1) > time.GetUtcNow()) is { Value: not null } found && IsSame(found.Value.Place, place) ? found.Key : null;

    private void Here(Guid id, Place place)
    {
        if (!_registrations.TryGetValue(id, out var registration) || !IsSame(registration.Place, place))
        {
            throw Refusal(System.Net.HttpStatusCode.NotFound, ProblemTypes.NotFound);
        }
    }

    private sealed record Registration(Place Place, string Phone, DateTimeOffset KeptAt)
    {
        public RegistrationState State { get; init; } = RegistrationState.Draft;

        public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

        public string? Reason { get; init; }

        public string? Asked { get; init; }

        public string? Proven { get; init; }

        public string? HandOver { get; init; }
    }
}
