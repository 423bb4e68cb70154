using VssId.Backend.Client.Rights;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Consents, and who looked.</content>
internal sealed partial class SampleBackend
{
    public Task<Consents> GetConsentsAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Consents> ChangeConsentAsync(ConsentChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Looks> GetLooksAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();
}
