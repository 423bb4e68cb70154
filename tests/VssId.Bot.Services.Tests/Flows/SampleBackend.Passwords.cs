using VssId.Backend.Client.Pages;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>Secure pages and passwords.</content>
internal sealed partial class SampleBackend
{
    public Task<SecurePage> OpenPageAsync(PageRequest request, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SecurePage> OpenMyPageAsync(MyPageRequest request, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ProofResult> ProvePageAsync(Guid id, PageProof proof, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PageLook> LookAtPageAsync(string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PageResult> AnswerPageAsync(PageAnswer answer, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<TakenFile> TakeFileAsync(PageKey page, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PasswordStanding> ChangePasswordAsync(PasswordChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();
}
