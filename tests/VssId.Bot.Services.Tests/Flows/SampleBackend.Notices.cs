using VssId.Backend.Client.Notices;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Notices and conversations that get them.</content>
internal sealed partial class SampleBackend
{
    public Task<NoticeSettings> GetNoticesAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<NoticeSettings> ChangeNoticesAsync(NoticeChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<LinkedPlaces> GetLinksAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemoveLinkAsync(string id, string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ArrivalTaken> TellArrivalAsync(Arrival arrival, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();
}
