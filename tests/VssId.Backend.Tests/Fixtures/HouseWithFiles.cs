using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Profile;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>What tests do with the personal page, phones and files. The houses are those whose codes may follow each other fast.</summary>
internal static class HouseWithFiles
{
    private static int phones;

    /// <summary>A mobile phone that nobody has.</summary>
    public static string NewPhone() => string.Create(CultureInfo.InvariantCulture, $"+84370{Interlocked.Increment(ref phones):D6}");

    /// <summary>A challenge of somebody who is signed in whose code was right; the code went to this phone.</summary>
    public static async Task<Guid> CodeRightAsync(this House house, string phone, Session session, Place place, ChallengePurpose purpose, string? newPhone = null)
    {
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var challenge = await house.Client.StartMyChallengeAsync(new MyChallengeRequest(purpose, place, newPhone), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
        (await house.TryAsync(challenge.Id, await house.NextCodeAsync(phone), place)).Outcome.ShouldBe(AttemptOutcome.Right);
        return challenge.Id;
    }

    /// <summary>Changes the phone after both codes.</summary>
    public static async Task<ChangedPhone> ChangePhoneAsync(this House house, Someone someone, Session session, Place place, string phone)
    {
        var old = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ChangePhone);
        var @new = await house.CodeRightAsync(phone, session, place, ChallengePurpose.NewPhone, phone);
        return await house.ChangePhoneAsync(session, place, old, @new);
    }

    /// <summary>Changes the phone.</summary>
    public static Task<ChangedPhone> ChangePhoneAsync(this House house, Session session, Place place, Guid old, Guid @new, string? key = null) =>
        house.Client.ChangePhoneAsync(new PhoneChange(old, @new), session.Token, place.ToHeaders(), key ?? house.NewKey(), CancellationToken.None);

    /// <summary>Opens a file.</summary>
    public static Task<OfficeFile> OpenFileAsync(this House house, Session session, Place place, FileRequest request, string? key = null) =>
        house.Client.OpenFileAsync(request, session.Token, place.ToHeaders(), key ?? house.NewKey(), CancellationToken.None);

    /// <summary>Opens a wish for a correction.</summary>
    public static Task<OfficeFile> CorrectionAsync(this House house, Session session, Place place, CorrectionField field = CorrectionField.FullName, string wanted = "Nguyễn Văn Đúng", string? note = null) =>
        house.OpenFileAsync(session, place, new FileRequest(FileKind.Correction, place, field, wanted, note));

    /// <summary>Opens a wish for deletion, after a code.</summary>
    public static async Task<OfficeFile> DeletionAsync(this House house, Someone someone, Session session, Place place) =>
        await house.OpenFileAsync(session, place, new FileRequest(FileKind.Deletion, place, Challenge: await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.Deletion)));

    /// <summary>The files of a citizen.</summary>
    public static async Task<IReadOnlyList<OfficeFile>> FilesAsync(this House house, Session session, Place place) =>
        (await house.Client.GetFilesAsync(session.Token, place.ToHeaders(), CancellationToken.None)).Items;

    /// <summary>Asks how a file stands.</summary>
    public static Task<FileStanding> AskFileAsync(this House house, string code, Place place, string? key = null) =>
        house.Client.AskFileAsync(new FileQuestion(code, place), key ?? house.NewKey(), CancellationToken.None);

    /// <summary>Id of the latest file of an account.</summary>
    public static Task<Guid> FileOfAsync(this House house, long account) =>
        house.InDatabaseAsync(context => context.Files.Where(row => row.AccountId == account).OrderByDescending(row => row.FiledAt).Select(row => row.Id).FirstAsync());

    /// <summary>Waits for an event to a conversation.</summary>
    public static async Task<BackendEvent> EventAsync(this House house, Place place, string type)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (house.Bot.All.FirstOrDefault(each => each.Conversation == place.Conversation && each.Type == type) is { } told)
            {
                return told;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The next text to a phone that is no code.</summary>
    public static async Task<string> NextNoticeAsync(this House house, string phone)
    {
        while (true)
        {
            var text = (await house.Texts.NextAsync(phone)).Text;
            if (!text[^6..].All(char.IsAsciiDigit))
            {
                return text;
            }
        }
    }

    /// <summary>What officers did with an account, and what its owner saw.</summary>
    public static async Task<List<string>> EntriesAsync(this House house, Someone someone, bool ofOfficers)
    {
        var account = await house.AccountOfAsync(someone);
        var rows = await house.InDatabaseAsync(context => context.AuditRows.AsNoTracking().Where(row => row.AccountId == account && (row.Channel == "office") == ofOfficers).OrderBy(row => row.Sequence).ToListAsync());
        return [.. rows.Select(row => $"{row.What}: {row.Why}")];
    }
}
