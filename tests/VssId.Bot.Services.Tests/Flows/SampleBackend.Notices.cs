using System.Net;
using VssId.Backend.Client;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Rights;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Notices, and the conversations that get them.</content>
internal sealed partial class SampleBackend
{
    private readonly Dictionary<NoticeKind, bool> _switches = new() { [NoticeKind.OldPassword] = true, [NoticeKind.SignInElsewhere] = true };
    private readonly List<LinkedPlace> _linked = [new LinkedPlace("here", "zalo", new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero), Here: true), new LinkedPlace("there", "webchat", new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero), Here: false)];
    private NoticeWay _way = NoticeWay.Sms;

    /// <summary>Changes that were made, in order.</summary>
    public List<NoticeChange> NoticeChanges { get; } = [];

    /// <summary>Links that were removed.</summary>
    public List<string> Unlinked { get; } = [];

    public Task<NoticeSettings> GetNoticesAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Task.FromResult(NoticesNow());
    }

    public Task<NoticeSettings> ChangeNoticesAsync(NoticeChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            if (change is { Kind: { } kind, IsOn: { } isOn })
            {
                var missing = isOn && kind is NoticeKind.NewVisit or NoticeKind.MissingContribution or NoticeKind.CardExpiring
                    && !ConsentsNow().Items.Any(consent => consent.Purpose is ConsentPurpose.Notices && consent.IsGiven);
                if (missing)
                {
                    throw Refusal(HttpStatusCode.Conflict, ProblemTypes.ConsentNeeded);
                }

                _switches[kind] = isOn;
            }

            _way = change.Way ?? _way;
            NoticeChanges.Add(change);
            return NoticesNow();
        });
    }

    public Task<LinkedPlaces> GetLinksAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Task.FromResult(new LinkedPlaces([.. _linked]));
    }

    public Task RemoveLinkAsync(string id, string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        _linked.RemoveAll(link => link.Id == id);
        Unlinked.Add(id);
        return Task.CompletedTask;
    }

    public Task<ArrivalTaken> TellArrivalAsync(Arrival arrival, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException("The systems of record call this.");

    private NoticeSettings NoticesNow() =>
        new([.. Enum.GetValues<NoticeKind>().Select(kind => new NoticeSetting(kind, _switches.GetValueOrDefault(kind)))], _way, [NoticeWay.Sms, NoticeWay.Zalo]);
}
