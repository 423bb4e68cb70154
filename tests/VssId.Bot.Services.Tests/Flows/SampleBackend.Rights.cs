using VssId.Backend.Client.Rights;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Consents, and who looked.</content>
internal sealed partial class SampleBackend
{
    /// <summary>Consents that were given or withdrawn, in order.</summary>
    public List<ConsentChange> ConsentChanges { get; } = [];

    /// <summary>Looks that are shown.</summary>
    public IReadOnlyList<Look> Looks { get; set; } = [];

    public Task<Consents> GetConsentsAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Task.FromResult(ConsentsNow());
    }

    public Task<Consents> ChangeConsentAsync(ConsentChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            ConsentChanges.Add(change);
            return ConsentsNow();
        });
    }

    public Task<Looks> GetLooksAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Task.FromResult(new Looks(Looks, Looks.Count(look => look.Who is Looker.Officer)));
    }

    private Consents ConsentsNow() => new([.. Enum.GetValues<ConsentPurpose>().Select(purpose =>
        ConsentChanges.LastOrDefault(change => change.Purpose == purpose) is { } last
            ? new Consent(purpose, last.IsGiven, time.GetUtcNow(), "zalo", last.Version)
            : new Consent(purpose, purpose is ConsentPurpose.Account))]);
}
