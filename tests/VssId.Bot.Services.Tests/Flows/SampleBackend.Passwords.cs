using System.Globalization;
using System.Net;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Secure pages and passwords. A test finishes the page that was opened last with <see cref="FinishPage"/>, as a person in front of it would.</content>
internal sealed partial class SampleBackend
{
    /// <summary>The digits that every page shows.</summary>
    public const string PageDigits = "4821";

    private readonly Dictionary<Guid, OpenedPage> _pages = [];
    private Guid _lastPage;

    /// <summary>Pages that were opened, in order.</summary>
    public List<(PagePurpose Purpose, PageDelivery Delivery)> Pages { get; } = [];

    /// <summary>How often the password became a new one.</summary>
    public int PasswordsSet { get; private set; }

    /// <summary>How the password stands.</summary>
    public PasswordStanding? Standing { get; set; }

    /// <summary>Somebody types on the page that was opened last what it asks for.</summary>
    public void FinishPage() => _pages[_lastPage] = _pages[_lastPage] with { DigitsUntil = time.GetUtcNow().AddMinutes(2) };

    public Task<SecurePage> OpenPageAsync(PageRequest request, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        if (request.Challenge is { } challenge)
        {
            Spend(challenge, ChallengePurpose.SetPassword);
        }

        return Open(request.Number, request.Purpose, request.Delivery, request.Place);
    });

    public Task<SecurePage> OpenMyPageAsync(MyPageRequest request, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            if (request.Challenge is { } challenge)
            {
                Spend(challenge, ChallengePurpose.Export);
            }

            return Open(Number, request.Purpose, request.Delivery, request.Place);
        });
    }

    public Task<ProofResult> ProvePageAsync(Guid id, PageProof proof, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () =>
    {
        if (!_pages.TryGetValue(id, out var page) || !IsSame(page.Place, proof.Place) || (page.DigitsUntil ?? page.ExpiresAt) <= time.GetUtcNow())
        {
            return new ProofResult(ProofOutcome.Void);
        }

        if (page.DigitsUntil is null)
        {
            return new ProofResult(ProofOutcome.NotYet);
        }

        if (proof.Digits != PageDigits || page.Number != Number)
        {
            _pages[id] = page with { Tries = page.Tries + 1 };
            if (page.Tries < 2)
            {
                return new ProofResult(ProofOutcome.Wrong, TriesLeft: 2 - page.Tries);
            }

            _pages.Remove(id);
            return new ProofResult(ProofOutcome.Void);
        }

        _pages.Remove(id);
        switch (page.Purpose)
        {
            case PagePurpose.SignIn when (Elsewhere ?? InUseBeside(proof.Place)) is { } inUse:
                return new ProofResult(ProofOutcome.InUse, InUse: inUse);
            case PagePurpose.SignIn:
                return new ProofResult(ProofOutcome.Right, Opened(proof.Place).Session);
            case PagePurpose.SetPassword:
                PasswordsSet++;
                return new ProofResult(ProofOutcome.Right);
            default:
                _proven.Add(id);
                return new ProofResult(ProofOutcome.Right);
        }
    });

    public Task<PageLook> LookAtPageAsync(string key, CancellationToken cancellationToken) => throw new NotSupportedException("The host of the pages calls this.");

    public Task<PageResult> AnswerPageAsync(PageAnswer answer, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException("The host of the pages calls this.");

    public Task<TakenFile> TakeFileAsync(PageKey page, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException("The host of the pages calls this.");

    public Task<PasswordStanding> ChangePasswordAsync(PasswordChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            Spend(change.Challenge, ChallengePurpose.ChangePassword);
            if (!_proven.Remove(change.Page))
            {
                throw Refusal(HttpStatusCode.Conflict, ProblemTypes.CodeNeeded);
            }

            PasswordsSet++;
            return new PasswordStanding(PasswordState.Fresh);
        });
    }

    private readonly HashSet<Guid> _proven = [];

    private SecurePage Open(string number, PagePurpose purpose, PageDelivery delivery, Place place)
    {
        Pages.Add((purpose, delivery));
        _lastPage = new Guid(++_count, 1, 0, new byte[8]);
        _pages[_lastPage] = new OpenedPage(number, purpose, place, time.GetUtcNow().AddMinutes(5));
        return new SecurePage(_lastPage, time.GetUtcNow().AddMinutes(5), delivery is PageDelivery.Link ? string.Create(CultureInfo.InvariantCulture, $"https://bhxh.example/p?k=key-{_count}") : null);
    }

    private sealed record OpenedPage(string Number, PagePurpose Purpose, Place Place, DateTimeOffset ExpiresAt, DateTimeOffset? DigitsUntil = null, int Tries = 0);
}
