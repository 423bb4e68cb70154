using VssId.Backend.Client.Files;
using VssId.Backend.Client.Profile;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>What is on record, and files at the office.</content>
internal sealed partial class SampleBackend
{
    public Task<PersonalProfile> GetProfileAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PersonalProfile> ShowProfileAsync(ProfileWish wish, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ChangedPhone> ChangePhoneAsync(PhoneChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<OfficeFile> OpenFileAsync(FileRequest request, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<OfficeFiles> GetFilesAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<FileStanding> AskFileAsync(FileQuestion question, string idempotencyKey, CancellationToken cancellationToken) => throw new NotSupportedException();
}
