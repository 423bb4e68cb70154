using System.Globalization;
using System.Net;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Profile;

namespace VssId.Bot.Services.Tests.Flows;

/// <content>What is on record, and files at the office.</content>
internal sealed partial class SampleBackend
{
    /// <summary>Personal data that are shown in full only.</summary>
    public const string FullPhone = "0900 000 017";

    /// <summary>A file that everybody may ask for.</summary>
    public const string FileCode = "HS7K2M4P9R";

    private int _wrongFiles;

    /// <summary>How often the personal page was looked at.</summary>
    public int ProfilesRead { get; private set; }

    /// <summary>The phone that was put on record.</summary>
    public string? NewPhone { get; private set; }

    /// <summary>Whether the new phone is refused.</summary>
    public bool PhoneIsTaken { get; set; }

    /// <summary>Files that were opened.</summary>
    public List<FileRequest> Filed { get; } = [];

    /// <summary>Files that are shown.</summary>
    public IReadOnlyList<OfficeFile> Files { get; set; } = [];

    public Task<PersonalProfile> GetProfileAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        ProfilesRead++;
        return Task.FromResult(new PersonalProfile(true, "990*****17", "038*****0017", Name, "**/**/1990", Sex.Male, "09xx xxx 017", "n***@mau.example", "Phường Hạc Thành, Tỉnh Thanh Hóa"));
    }

    public Task<PersonalProfile> ShowProfileAsync(ProfileWish wish, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            Spend(wish.Challenge, ChallengePurpose.ShowProfile);
            return new PersonalProfile(false, Number, "038090000017", Name, "05/09/1990", Sex.Male, FullPhone, "nguoi@mau.example", "Số 5 ngõ Mẫu, Phường Hạc Thành, Tỉnh Thanh Hóa");
        });
    }

    public Task<ChangedPhone> ChangePhoneAsync(PhoneChange change, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            Spend(change.OldChallenge, ChallengePurpose.ChangePhone);
            Spend(change.NewChallenge, ChallengePurpose.NewPhone);
            if (PhoneIsTaken)
            {
                throw Refusal(HttpStatusCode.Conflict, ProblemTypes.PhoneNotTaken);
            }

            NewPhone = Asked.Last(asked => asked.NewPhone is not null).NewPhone;
            return new ChangedPhone("09xx xxx " + NewPhone![^3..], time.GetUtcNow());
        });
    }

    public Task<OfficeFile> OpenFileAsync(FileRequest request, string token, IDictionary<string, string> place, string idempotencyKey, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Once(idempotencyKey, () =>
        {
            if (request.Challenge is { } challenge)
            {
                Spend(challenge, ChallengePurpose.Deletion);
            }

            if (Filed.Count(filed => filed.Kind == request.Kind) >= (request.Kind is FileKind.Deletion ? 1 : 5))
            {
                throw Refusal(HttpStatusCode.Conflict, ProblemTypes.FileOpen);
            }

            Filed.Add(request);
            var code = string.Create(CultureInfo.InvariantCulture, $"HS2345678{(char)('A' + Filed.Count)}");
            return new OfficeFile(code, request.Kind, FileState.Filed, time.GetUtcNow(), time.GetUtcNow().AddDays(request.Kind is FileKind.Deletion ? 20 : 10), time.GetUtcNow(), request.Field);
        });
    }

    public Task<OfficeFiles> GetFilesAsync(string token, IDictionary<string, string> place, CancellationToken cancellationToken)
    {
        Check(token, place);
        return Task.FromResult(new OfficeFiles(Files));
    }

    public Task<FileStanding> AskFileAsync(FileQuestion question, string idempotencyKey, CancellationToken cancellationToken) => Once(idempotencyKey, () => (question.Code, _wrongFiles) switch
    {
        (_, >= 5) => new FileStanding(State: null, 0),
        (FileCode, _) => new FileStanding(FileState.InHand),
        _ => new FileStanding(State: null, 4 - _wrongFiles++),
    });
}
