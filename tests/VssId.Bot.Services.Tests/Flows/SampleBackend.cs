using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Refit;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using Card = VssId.Backend.Client.HealthCard;

namespace VssId.Bot.Services.Tests.Flows;

/// <summary>A backend with one citizen, as the contract describes it: five tries a challenge, one minute between codes, one session a place.</summary>
internal sealed partial class SampleBackend(TimeProvider time) : IVssIdBackend
{
    public const string Number = "9900000017";
    public const string Code = "123456";
    public const string Name = "Nguyễn Văn Mẫu";

    private readonly Dictionary<string, object> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, Started> _open = [];
    private readonly Dictionary<Guid, (Place Place, DateTimeOffset Until)> _confirm = [];
    private readonly List<Place> _links = [];
    private DateTimeOffset _since;
    private int _tokens;
    private int _count;

    /// <summary>Challenges that were started, by number.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Idempotency keys, in order of the calls.</summary>
    public List<string> Keys { get; } = [];

    /// <summary>Cards that were given out.</summary>
    public int CardsShown { get; private set; }

    /// <summary>What the next calls throw, when something is to be in the way.</summary>
    public Func<Exception?> Trouble { get; set; } = () => null;

    /// <summary>Where the account is in use besides the places that speak here.</summary>
    public InUse? Elsewhere { get; set; }

    /// <summary>Sign-ins that are shown.</summary>
    public IReadOnlyList<PastSignIn> Past { get; set; } = [];

    /// <summary>Whom the backend has to tell something.</summary>
    public List<(Place Place, string Type, SessionOver Data)> Events { get; } = [];

    /// <summary>Where the account is signed in.</summary>
    public Place? Holder => _sessions.Values.SingleOrDefault();

    /// <summary>When the session was used last.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Whether too many failures came before.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    public Card? Card { get; set; } = new(
        Number, "DN4389900000017", "038090000017", Name, new DateOnly(1990, 9, 5), Sex.Male, Address: null, "38001", "Bệnh viện Đa khoa Mẫu Thanh Hóa",
        new DateOnly(2026, 1, 1), ValidTo: null, new DateOnly(2029, 1, 1), 4, new DateOnly(2025, 12, 15), "BHXH tỉnh Thanh Hóa", "9900000017|$");

    public static ApiException Refusal(HttpStatusCode status, string type, string members = "")
    {
        using var request = new HttpRequestMessage();
        using var response = new HttpResponseMessage(status)
        {
            Content = new StringContent($$"""{"type":"{{type}}","status":{{(int)status}}{{members}}}""", mediaType: new MediaTypeHeaderValue("application/problem+json")),
        };
        return ApiException.Create(request, HttpMethod.Post, response, new RefitSettings()).GetAwaiter().GetResult();
    }

    public static ApiException TooMany(DateTimeOffset retryAt) =>
        Refusal(HttpStatusCode.TooManyRequests, ProblemTypes.TooManyCodes, $",\"retryAt\":\"{retryAt.ToString("O", CultureInfo.InvariantCulture)}\"");

    public Task<Challenge> StartChallengeAsync(ChallengeRequest request, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        Sent.Add(request.Number);
        return Start(request.Number, request.Place, request.Purpose);
    });

    public Task<AttemptResult> TryCodeAsync(Guid id, CodeAttempt attempt, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        // Whoever tries from outside locks the ways in, not the person who is in already.
        if (LockedUntil is { } until && _open.GetValueOrDefault(id)?.Purpose is null or ChallengePurpose.SignIn or ChallengePurpose.SetPassword)
        {
            return new AttemptResult(AttemptOutcome.Locked, LockedUntil: until);
        }

        if (!_open.TryGetValue(id, out var open) || open.ExpiresAt <= time.GetUtcNow() || open.Place.Conversation != attempt.Place.Conversation)
        {
            return new AttemptResult(AttemptOutcome.Void);
        }

        if (attempt.Code != Code || (open.Number != Number && open.Purpose is not (ChallengePurpose.Registration or ChallengePurpose.Draft)))
        {
            _open[id] = open with { Tries = open.Tries + 1 };
            if (open.Tries < 4)
            {
                return new AttemptResult(AttemptOutcome.Wrong, TriesLeft: 4 - open.Tries);
            }

            _open.Remove(id);
            return new AttemptResult(AttemptOutcome.Void);
        }

        _open.Remove(id);
        if (open.Purpose is not ChallengePurpose.SignIn)
        {
            _good[id] = (open.Purpose, attempt.Place, time.GetUtcNow().AddMinutes(5));
            return new AttemptResult(AttemptOutcome.Right, GoodUntil: time.GetUtcNow().AddMinutes(5));
        }

        if ((Elsewhere ?? InUseBeside(attempt.Place)) is { } inUse)
        {
            _confirm[id] = (attempt.Place, time.GetUtcNow().AddMinutes(5));
            return new AttemptResult(AttemptOutcome.InUse, InUse: inUse);
        }

        return Opened(attempt.Place);
    });

    public Task<AttemptResult> TakeOverAsync(Guid id, TakeOver takeOver, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
        _confirm.Remove(id, out var right) && right.Until > time.GetUtcNow() && right.Place == takeOver.Place ? Opened(takeOver.Place) : new AttemptResult(AttemptOutcome.Void));

    public Task EndAllSessionsAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        var here = _sessions[token];
        _sessions.Clear();
        foreach (var linked in _links.Where(linked => !IsSame(linked, here)))
        {
            Events.Add((linked, EventTypes.SignedOutEverywhere, new SessionOver(time.GetUtcNow(), here.Channel, Session: null)));
        }

        _links.Clear();
        return Task.CompletedTask;
    }

    public Task<PastSignIns> GetSignInsAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Task.FromResult(new PastSignIns(Past));
    }

    public Task EndSessionAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        _sessions.Remove(token);
        return Task.CompletedTask;
    }

    public Task<Card> GetCardAsync(string token, IDictionary<string, string> place, string? of, CancellationToken cancellationToken)
    {
        Check(token, place);
        CardsShown++;
        return Task.FromResult(Card ?? throw Refusal(HttpStatusCode.NotFound, ProblemTypes.NotFound));
    }

    /// <summary>Someone signs in elsewhere.</summary>
    public void EndAllSessions() => _sessions.Clear();

    private static bool IsSame(Place one, Place other) => one.Channel == other.Channel && one.Conversation == other.Conversation;

    private InUse? InUseBeside(Place place) => Holder is { } holder && !IsSame(holder, place)
        ? new InUse(holder.Channel, _since, _since, time.GetUtcNow().AddMinutes(5))
        : null;

    private AttemptResult Opened(Place place)
    {
        ReplacedSession? replaced = null;
        foreach (var (old, where) in _sessions.Where(each => !IsSame(each.Value, place)))
        {
            replaced = new ReplacedSession(where.Channel, time.GetUtcNow());
            Events.Add((where, EventTypes.SessionTakenOver, new SessionOver(time.GetUtcNow(), place.Channel, SessionOver.MarkOf(old))));
        }

        if (Elsewhere is { } elsewhere)
        {
            replaced = new ReplacedSession(elsewhere.Channel, elsewhere.LastSeenAt);
            Elsewhere = null;
        }

        _sessions.Clear();
        var token = string.Create(CultureInfo.InvariantCulture, $"token-{++_tokens}");
        _sessions[token] = place;
        _since = SeenAt = time.GetUtcNow();
        _links.RemoveAll(linked => IsSame(linked, place));
        _links.Add(place);
        return new AttemptResult(AttemptOutcome.Right, new Session(token, time.GetUtcNow().AddHours(12), Name, replaced, Standing));
    }

    private void Check(string token, IDictionary<string, string> place)
    {
        if (Trouble() is { } trouble)
        {
            throw trouble;
        }

        if (!_sessions.TryGetValue(token, out var bound) || bound.Conversation != place[Place.ConversationHeader] || bound.Channel != place[Place.ChannelHeader])
        {
            throw Refusal(HttpStatusCode.Unauthorized, ProblemTypes.SessionEnded);
        }

        SeenAt = time.GetUtcNow();
    }

    private Task<T> Once<T>(string key, Func<T> effect)
        where T : class
    {
        Keys.Add(key);
        if (Trouble() is { } trouble)
        {
            throw trouble;
        }

        if (!_byKey.TryGetValue(key, out var known))
        {
            _byKey[key] = known = effect();
        }

        return Task.FromResult((T)known);
    }

    private sealed record Started(string Number, Place Place, DateTimeOffset ExpiresAt, int Tries, ChallengePurpose Purpose);
}
