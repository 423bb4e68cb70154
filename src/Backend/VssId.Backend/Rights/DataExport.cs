using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Audit;
using VssId.Backend.Benefits;
using VssId.Backend.Cards;
using VssId.Backend.Client.Family;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.Family;
using VssId.Backend.Files;
using VssId.Backend.History;
using VssId.Backend.Rights.Export;
using VssId.Backend.Visits;

namespace VssId.Backend.Rights;

/// <summary>Gives citizens a copy of their data (Law 91/2025): for machines and for people, in one file.</summary>
internal sealed class DataExport(BackendContext context, CardRegister cards, FamilyRegister family, FileBook book, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "du-lieu-vssid.zip";

    /// <summary>Number of the shape of <c>du-lieu.json</c>.</summary>
    public const int Schema = 1;

    /// <summary>The longest list of a kind: a copy that takes long, or is too big to be opened, is of no use.</summary>
    public const int LongestList = 1_000;

    private static readonly LeftOut[] LeftOut =
    [
        new("Mật khẩu", "Hệ thống chỉ giữ một dấu băm của mật khẩu, không ai đọc lại được mật khẩu từ đó."),
        new("Mã dùng một lần, khóa phiên đăng nhập", "Đây là chìa khóa vào tài khoản, chỉ được giữ dưới dạng dấu băm và hết hạn trong thời gian ngắn."),
        new("Tên cuộc trò chuyện trên Zalo, trang web, USSD", "Được niêm phong, chỉ dùng để gửi thông báo. Tệp này ghi kênh và thời gian."),
        new("Tên cán bộ đã xem", "Là dữ liệu của người khác. Anh/chị hỏi cơ quan BHXH nếu thấy lượt xem không đúng."),
        new("Thẻ, quá trình tham gia và lần khám của con", "Là dữ liệu của con. Anh/chị tra cứu cho con sau khi đăng nhập."),
        new("Nội dung trò chuyện", "Chỉ giữ tạm khi đang làm một việc rồi tự xóa."),
        new("Phần cũ của danh sách dài", "Mỗi danh sách trong tệp có nhiều nhất 1.000 dòng mới nhất. Lần đăng nhập cũ hơn 90 ngày và thông báo cũ hơn 2 năm đã xóa."),
    ];

    private static readonly LeftOut WithoutConsent = new("Lần khám chữa bệnh", "Anh/chị chưa đồng ý cho xem dữ liệu sức khỏe. Đồng ý rồi lấy lại bản sao thì phần này có trong tệp.");

    /// <summary>Makes the file, in the transaction of the request; the copy is written down as a look.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="channel">Channel of the conversation that asked for it.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<TakenFile> MakeAsync(long account, string channel, CancellationToken cancellationToken)
    {
        var person = await context.Accounts.Where(row => row.Id == account).Select(row => row.PersonId).SingleAsync(cancellationToken);
        var children = await family.ChildrenAsync(person, cancellationToken);
        var data = await ReadAsync(account, children, cancellationToken);
        var content = await ZipAsync(
            [("du-lieu.json", JsonSerializer.SerializeToUtf8Bytes(data, ExportJson.Readable.ExportedData)), ("du-lieu.html", Encoding.UTF8.GetBytes(ExportPage.Of(data)))],
            data.MadeAt,
            cancellationToken);
        foreach (var named in children.Select(each => each.Child).Prepend(person))
        {
            await audit.WriteAsync(new AuditEntry(account, named, "export", channel, "asked by citizen"), cancellationToken);
        }

        return new TakenFile(FileName, "application/zip", content);
    }

    private async Task<ExportedData> ReadAsync(long account, IEnumerable<(long Child, FamilyMember Member)> children, CancellationToken cancellationToken)
    {
        var row = await context.Accounts.AsNoTracking().Include(each => each.Person).SingleAsync(each => each.Id == account, cancellationToken);
        var card = await cards.FindAsync(row.PersonId, cancellationToken);
        var consents = await context.Consents.AsNoTracking().Where(each => each.AccountId == account).OrderByDescending(each => each.At).Take(LongestList).ToListAsync(cancellationToken);
        var switches = await context.NoticeSwitches.AsNoTracking().Where(each => each.AccountId == account).OrderBy(each => each.Kind).Take(LongestList).ToListAsync(cancellationToken);
        var notices = await context.Notices.AsNoTracking().Where(each => each.AccountId == account).OrderByDescending(each => each.At).Take(LongestList).ToListAsync(cancellationToken);
        var links = await context.Links.AsNoTracking().Where(each => each.AccountId == account).OrderByDescending(each => each.UsedAt).Take(LongestList).ToListAsync(cancellationToken);
        var signIns = await context.SignIns.AsNoTracking().Where(each => each.AccountId == account).OrderByDescending(each => each.OpenedAt).Take(LongestList).ToListAsync(cancellationToken);
        var files = await context.Files.AsNoTracking().Where(each => each.AccountId == account).OrderByDescending(each => each.FiledAt).Take(LongestList).ToListAsync(cancellationToken);
        var looks = await context.AuditRows.AsNoTracking().Where(each => each.AccountId == account).OrderByDescending(each => each.At).Take(LongestList).ToListAsync(cancellationToken);
        var person = row.Person;
        var showsVisits = consents.FirstOrDefault(each => each.Purpose == ConsentPurpose.Health) is { IsGiven: true };
        return new ExportedData(
            Schema,
            clock.GetUtcNow(),
            new ExportedPerson(person.BhxhNumber, person.PersonalNumber, person.FullName, person.BirthDate, person.Sex, person.Address),
            new ExportedAccount(row.Phone, row.Email, row.PasswordSince == 0 ? null : Clock.Time(row.PasswordSince)),
            card,
            [.. children.Select(each => new ExportedChild(each.Member.FullName, each.Member.BirthDate, each.Member.Sex))],
            await RecordAsync(person.Id, showsVisits, cancellationToken),
            [.. consents.Select(each => new Consent(each.Purpose, each.IsGiven, Clock.Time(each.At), each.Channel, each.Version))],
            new ExportedNotices(
                row.NoticeWay,
                [.. switches.Select(each => new NoticeSetting(each.Kind, each.IsOn))],
                [.. notices.Select(each => new ExportedNotice(each.Kind, Clock.Time(each.At), each.Way))]),
            [.. links.Select(each => new ExportedPlace(each.Channel, Clock.Time(each.UsedAt)))],
            [.. signIns.Select(each => new ExportedSignIn(each.Channel, Clock.Time(each.OpenedAt), each.Ending, each.EndedAt == 0 ? null : Clock.Time(each.EndedAt)))],
            [.. files.Select(Of)],
            [.. looks.Select(each => each.ToLook())],
            showsVisits ? LeftOut : [.. LeftOut, WithoutConsent]);
    }

    private async Task<ExportedRecord> RecordAsync(long person, bool showsVisits, CancellationToken cancellationToken)
    {
        var history = await context.Participations.AsNoTracking().Include(each => each.Employer).Where(each => each.PersonId == person).OrderByDescending(each => each.FromMonth).ThenByDescending(each => each.Id).Take(LongestList).ToListAsync(cancellationToken);
        var lumpSums = await context.LumpSums.AsNoTracking().Where(each => each.PersonId == person).OrderByDescending(each => each.DecidedOn).Take(LongestList).ToListAsync(cancellationToken);
        var shortTerms = await context.ShortTermBenefits.AsNoTracking().Include(each => each.Employer).Where(each => each.PersonId == person).OrderByDescending(each => each.FromDay).Take(LongestList).ToListAsync(cancellationToken);
        var monthlies = await context.MonthlyBenefits.AsNoTracking().Include(each => each.Adjustments).Where(each => each.PersonId == person).OrderByDescending(each => each.Since).Take(LongestList).ToListAsync(cancellationToken);
        var unemployments = await context.UnemploymentBenefits.AsNoTracking().Where(each => each.PersonId == person).OrderByDescending(each => each.FromDay).Take(LongestList).ToListAsync(cancellationToken);
        var visits = showsVisits
            ? await context.Visits.AsNoTracking().Include(each => each.Facility).Where(each => each.PersonId == person).OrderByDescending(each => each.FromDay).ThenByDescending(each => each.Id).Take(LongestList).ToListAsync(cancellationToken)
            : [];
        return new ExportedRecord(
            [.. history.Select(HistoryRegister.Of)], [.. lumpSums.Select(BenefitRegister.Of)], [.. shortTerms.Select(BenefitRegister.Of)], [.. monthlies.Select(BenefitRegister.Of)], [.. unemployments.Select(BenefitRegister.Of)], [.. visits.Select(VisitRegister.Of)]);
    }

    private ExportedFile Of(FileRow row)
    {
        var content = book.Open(row.Content, row.Id);
        return new ExportedFile(
            content.Code,
            row.Kind,
            row.State,
            Clock.Time(row.FiledAt),
            Clock.Time(row.AnswerBy),
            Clock.Time(row.ChangedAt),
            row.Field,
            content.Wanted,
            content.Note,
            content.Reason);
    }

    private static async Task<byte[]> ZipAsync(IEnumerable<(string Name, byte[] Content)> entries, DateTimeOffset madeAt, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            foreach (var (name, content) in entries)
            {
                var entry = archive.CreateEntry(name);
                entry.LastWriteTime = madeAt;
                await using var target = await entry.OpenAsync(cancellationToken);
                await target.WriteAsync(content, cancellationToken);
            }
        }

        return stream.ToArray();
    }
}
