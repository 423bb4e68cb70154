using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Backend.Files;
using VssId.Backend.Limits;
using VssId.Backend.Officers;
using VssId.Backend.Secrets;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>How officers decide on files, change phones at the counter and close accounts, on either database.</summary>
public abstract class OfficerFileTests(House house)
{
    [Fact]
    public async Task A_correction_is_taken_compared_and_accepted_and_the_citizen_is_told()
    {
        var (someone, session, place) = await SignedInAsync("Trần Văn Mẩu");
        var file = await house.CorrectionAsync(session, place, CorrectionField.FullName, "Trần Văn Mậu", "Theo <căn cước>");
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var id = await IdAsync(someone);

        var (status, page) = await desk.OpenAsync($"/officers/files/{id}");

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("""<dd id="on-record">Trần Văn <mark>Mẩu</mark></dd>""");
        page.ShouldContain("""<dd id="wanted">Trần Văn <mark>Mậu</mark></dd>""");
        page.ShouldContain("Theo &lt;căn cước&gt;");
        foreach (var hidden in new[] { someone.Number, someone.PersonalNumber, someone.Phone[3..], "05/09", file.Code })
        {
            page.ShouldNotContain(hidden);
        }

        (await DecideAsync(desk, id, FileDecision.Accept)).ShouldBe(HttpStatusCode.Conflict);
        (await DecideAsync(desk, id, FileDecision.Take)).ShouldBe(HttpStatusCode.SeeOther);
        (await desk.OpenAsync($"/officers/files/{id}")).Page.ShouldContain("anh/chị");
        (await house.AskFileAsync(file.Code, house.NewPlace())).State.ShouldBe(FileState.InHand);
        (await DecideAsync(desk, id, FileDecision.Accept)).ShouldBe(HttpStatusCode.SeeOther);

        (await house.Client.GetProfileAsync(session.Token, place.ToHeaders(), CancellationToken.None)).FullName.ShouldBe("Trần Văn Mậu");
        (await house.EventAsync(place, EventTypes.FileDecided)).Data.Deserialize(BackendJson.Default.FileDecided)
            .ShouldBe(new FileDecided(file.Code, FileKind.Correction, FileState.Accepted));
        (await house.NextNoticeAsync(someone.Phone)).ShouldBe(FileText.Of(FileState.Accepted));
        (await house.FilesAsync(session, place)).ShouldHaveSingleItem().State.ShouldBe(FileState.Accepted);
        (await house.EntriesAsync(someone, ofOfficers: true)).ShouldBe(
        [
            "look at file: Correction FullName",
            "look at file: Correction FullName",
            "take file: Correction FullName",
            "look at file: Correction FullName",
            "accept file: Correction FullName",
        ]);
    }

    [Theory]
    [InlineData(CorrectionField.BirthDate, "06/09/1990")]
    [InlineData(CorrectionField.Sex, "Female")]
    [InlineData(CorrectionField.Address, "Số 9, Xã Mẫu, Tỉnh Thanh Hóa")]
    [InlineData(CorrectionField.Email, "dung@mau.example")]
    [InlineData(CorrectionField.PersonalNumber, "079090000777")]
    [InlineData(CorrectionField.Other, "Nơi khám ban đầu")]
    public async Task What_is_accepted_is_on_record(CorrectionField field, string wanted)
    {
        var (someone, session, place) = await SignedInAsync();
        await house.CorrectionAsync(session, place, field, wanted);
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        await AcceptAsync(desk, await IdAsync(someone));
        var challenge = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowProfile);
        var profile = await house.Client.ShowProfileAsync(new(challenge), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
        (field switch
        {
            CorrectionField.BirthDate => profile.BirthDate,
            CorrectionField.Sex => profile.Sex.ToString(),
            CorrectionField.Address => profile.Address,
            CorrectionField.Email => profile.Email,
            CorrectionField.PersonalNumber => profile.PersonalNumber,
            _ => wanted,
        }).ShouldBe(wanted);
        await house.InDatabaseAsync(context => context.People.Where(row => row.BhxhNumber == someone.Number).ExecuteUpdateAsync(set => set.SetProperty(row => row.PersonalNumber, (string?)null)));
    }

    [Fact]
    public async Task A_personal_number_of_somebody_else_is_told_and_nothing_changes()
    {
        var other = await house.NewPersonAsync(subject: null);
        var (someone, session, place) = await SignedInAsync();
        await house.CorrectionAsync(session, place, CorrectionField.PersonalNumber, other.PersonalNumber);
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var id = await IdAsync(someone);
        await desk.OpenAsync($"/officers/files/{id}");
        await DecideAsync(desk, id, FileDecision.Take);
        await desk.OpenAsync($"/officers/files/{id}");
        var (status, page) = await desk.PostAsync($"/officers/files/{id}", ("decision", "Accept"));
        status.ShouldBe(HttpStatusCode.Conflict);
        page.ShouldContain("đang ghi cho người khác");
        (await house.FilesAsync(session, place)).ShouldHaveSingleItem().State.ShouldBe(FileState.InHand);
        (await house.InDatabaseAsync(context => context.People.Where(row => row.BhxhNumber == someone.Number).Select(row => row.PersonalNumber).SingleAsync())).ShouldBe(someone.PersonalNumber);
    }

    [Theory]
    [InlineData(nameof(FileDecision.AskMore), FileState.MoreNeeded)]
    [InlineData(nameof(FileDecision.Refuse), FileState.Refused)]
    public async Task Refusing_and_asking_for_more_need_a_reason_that_the_citizen_reads(string name, FileState state)
    {
        var decision = Enum.Parse<FileDecision>(name);
        var (someone, session, place) = await SignedInAsync();
        await house.CorrectionAsync(session, place);
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var id = await IdAsync(someone);
        await desk.OpenAsync($"/officers/files/{id}");
        await DecideAsync(desk, id, FileDecision.Take);
        await desk.OpenAsync($"/officers/files/{id}");
        foreach (var reason in new[] { "", "   ", new string('x', 301), "a\u0001b" })
        {
            (await DecideAsync(desk, id, decision, reason)).ShouldBe(HttpStatusCode.BadRequest);
        }

        var (status, page) = await desk.PostAsync($"/officers/files/{id}", ("decision", decision.ToString()), ("reason", "Anh/chị gửi bản chụp căn cước."));
        status.ShouldBe(HttpStatusCode.SeeOther, page);
        var file = (await house.FilesAsync(session, place)).ShouldHaveSingleItem();
        (file.State, file.Reason).ShouldBe((state, "Anh/chị gửi bản chụp căn cước."));
        (await house.EventAsync(place, EventTypes.FileDecided)).Data.Deserialize(BackendJson.Default.FileDecided)!.Reason.ShouldBe(file.Reason);
        (await house.NextNoticeAsync(someone.Phone)).ShouldBe(FileText.Of(state));
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_takes_the_file_and_the_other_is_told()
    {
        using var first = await house.NewDeskAsync(OfficerRole.Files);
        using var second = await house.NewDeskAsync(OfficerRole.Files);
        for (var round = 0; round < 5; round++)
        {
            var (someone, session, place) = await SignedInAsync();
            await house.CorrectionAsync(session, place);
            var id = await IdAsync(someone);
            await Task.WhenAll(first.OpenAsync($"/officers/files/{id}"), second.OpenAsync($"/officers/files/{id}"));
            var answers = await Task.WhenAll(DecideAsync(first, id, FileDecision.Take), DecideAsync(second, id, FileDecision.Take));
            answers.ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], ignoreOrder: true);
            // Who was late sees how it stands now, and decides nothing.
            var late = answers[0] == HttpStatusCode.Conflict ? first : second;
            (await DecideAsync(late, id, FileDecision.Accept)).ShouldBe(HttpStatusCode.Conflict);
            (await house.FilesAsync(session, place)).ShouldHaveSingleItem().State.ShouldBe(FileState.InHand);
            (await house.EntriesAsync(someone, ofOfficers: true)).Count(entry => entry.StartsWith("take", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task The_queue_is_walked_by_the_time_of_answers_and_filtered()
    {
        var account = await house.AccountOfAsync(await house.NewPersonAsync(subject: null));
        var book = house.App.Services.GetRequiredService<FileBook>();
        await house.InDatabaseAsync(context => context.Files.ExecuteDeleteAsync());
        var now = house.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await house.InDatabaseAsync(context =>
        {
            for (var number = 0; number < 50; number++)
            {
                var id = Guid.NewGuid();
                var code = book.NewCode();
                context.Files.Add(new FileRow
                {
                    Id = id,
                    CodeName = book.NameOf(code),
                    Content = book.Seal(new FileContent(code), id),
                    Kind = number % 5 == 0 ? FileKind.Deletion : FileKind.Correction,
                    // Many are due at the same time.
                    State = (number % 4) switch { 0 => FileState.Filed, 1 => FileState.InHand, 2 => FileState.MoreNeeded, _ => FileState.Accepted },
                    AccountId = account,
                    Channel = "zalo",
                    Place = new byte[32],
                    Conversation = new byte[40],
                    AnswerBy = now + (number / 10),
                });
            }

            return context.SaveChangesAsync();
        });
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var (pages, ids) = await WalkAsync(desk, "/officers/files");
        ids.Count.ShouldBe(38);
        pages.ShouldBe(2);
        var expected = await house.InDatabaseAsync(context => context.Files.Where(row => row.State != FileState.Accepted).OrderBy(row => row.AnswerBy).ThenBy(row => row.Id).Select(row => row.Id).ToListAsync());
        ids.ShouldBe(expected);
        (await WalkAsync(desk, "/officers/files?kind=Deletion")).Ids.Count.ShouldBe(8);
        (await WalkAsync(desk, "/officers/files?state=Accepted&kind=")).Ids.Count.ShouldBe(12);
        (await WalkAsync(desk, "/officers/files?state=Refused")).Ids.ShouldBeEmpty();
        (await WalkAsync(desk, "/officers/files?state=king&after=x-y&kind=7")).Ids.Count.ShouldBe(38);
        (await desk.OpenAsync("/officers/files")).Page.ShouldContain("38 hồ sơ");
    }

    [Fact]
    public async Task A_form_of_another_page_or_session_decides_nothing()
    {
        var (someone, session, place) = await SignedInAsync();
        await house.CorrectionAsync(session, place);
        var id = await IdAsync(someone);
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        using var other = await house.NewDeskAsync(OfficerRole.Files);
        await desk.OpenAsync($"/officers/files/{id}");
        await other.OpenAsync($"/officers/files/{id}");
        (await desk.PostAsync($"/officers/files/{id}", ("decision", "Take"), ("form", other.Fields["form"]))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.FilesAsync(session, place)).ShouldHaveSingleItem().State.ShouldBe(FileState.Filed);
    }

    [Fact]
    public async Task The_office_changes_a_phone_ends_the_session_and_tells_both_phones()
    {
        var (someone, session, place) = await SignedInAsync();
        var phone = HouseWithFiles.NewPhone();
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var (status, page) = await FindAsync(desk, someone.Number);
        status.ShouldBe(HttpStatusCode.OK);
        foreach (var personal in new[] { someone.Number, someone.PersonalNumber, someone.Name, someone.Phone[3..], "05/09" })
        {
            page.ShouldNotContain(personal);
        }

        (await desk.PostAsync("/officers/phone", ("phone", $"0{phone[3..6]} {phone[6..]}"), ("document", "IdentityCard"))).Page.ShouldContain("Đã đổi");

        (await house.EventAsync(place, EventTypes.PhoneChanged)).Data.Deserialize(BackendJson.Default.SessionOver)!.Session.ShouldBe(SessionOver.MarkOf(session.Token));
        (await House.RefusalAsync(() => house.FilesAsync(session, place))).Type.ShouldBe(ProblemTypes.SessionEnded);
        (await house.NextNoticeAsync(someone.Phone)).ShouldContain("doi sang so dien thoai khac");
        (await house.NextNoticeAsync(phone)).ShouldContain("Co quan BHXH da ghi so nay");
        (await house.EntriesAsync(someone, ofOfficers: true)).ShouldBe(["look at phone: Counter", "change phone: IdentityCard"]);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        await house.SignInAsync(someone with { Phone = phone }, house.NewPlace());

        // The same form once more: the phone is another one since.
        (await desk.PostAsync("/officers/phone", ("phone", HouseWithFiles.NewPhone()), ("document", "IdentityCard"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Only_the_phone_that_was_seen_is_changed_and_only_with_a_document()
    {
        var someone = await house.NewPersonAsync(subject: null);
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        using var other = await house.NewDeskAsync(OfficerRole.Files);
        await FindAsync(desk, someone.Number);
        await FindAsync(other, someone.PersonalNumber);
        var (mine, theirs) = (desk.Fields["seen"], other.Fields["seen"]);
        foreach (var (seen, phone, document) in new[] { (theirs, "0370999001", "Passport"), (mine, "0370999001", ""), (mine, "0370999001", "99"), (mine, "0123456789", "Passport"), (mine, "", "Passport"), ("", "0370999001", "Passport") })
        {
            (await desk.PostAsync("/officers/phone", ("seen", seen), ("phone", phone), ("document", document))).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        var answers = await Task.WhenAll(
            desk.PostAsync("/officers/phone", ("seen", mine), ("phone", "0370999001"), ("document", "Passport")),
            other.PostAsync("/officers/phone", ("seen", theirs), ("phone", "0370999002"), ("document", "Passport")));
        answers.Select(answer => answer.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
    }

    [Fact]
    public async Task A_closed_account_is_gone_for_everybody_and_what_the_law_keeps_stays()
    {
        var (someone, session, place) = await SignedInAsync();
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context => context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "xoa@mau.example").SetProperty(row => row.Password, new byte[] { 1 })));
        var web = house.NewPlace();
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var second = await house.SignInAsync(someone, web);
        await house.CorrectionAsync(second, web, CorrectionField.Address, "Số 5 đường Xóa, Tỉnh Mẫu");
        var file = await house.DeletionAsync(someone, second, web);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var (challenge, code) = await house.CodeAsync(someone, place);
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var id = await house.InDatabaseAsync(context => context.Files.Where(row => row.AccountId == account && row.Kind == FileKind.Deletion).Select(row => row.Id).SingleAsync());
        await AcceptAsync(desk, id);

        (await house.EventAsync(web, EventTypes.AccountClosed)).Data.Deserialize(BackendJson.Default.SessionOver)!.Session.ShouldBe(SessionOver.MarkOf(second.Token));
        (await house.EventAsync(place, EventTypes.AccountClosed)).Data.Deserialize(BackendJson.Default.SessionOver)!.Session.ShouldBeNull();
        (await house.EventAsync(web, EventTypes.FileDecided)).Data.Deserialize(BackendJson.Default.FileDecided)!.Code.ShouldBe(file.Code);
        while (await house.NextNoticeAsync(someone.Phone) != FileText.Closed)
        {
            // Notices of the sign-ins come before.
        }

        (await House.RefusalAsync(() => house.FilesAsync(second, web))).Type.ShouldBe(ProblemTypes.SessionEnded);
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.AskFileAsync(file.Code, house.NewPlace())).State.ShouldBe(FileState.Accepted);
        await house.InDatabaseAsync(async context =>
        {
            var row = await context.Accounts.AsNoTracking().Include(each => each.Person).SingleAsync(each => each.Id == account);
            (row.Phone, row.Email, row.Password, row.NoticeWay).ShouldBe((string.Empty, null, null, null));
            row.ClosedAt.ShouldBe(house.Clock.GetUtcNow().ToUnixTimeMilliseconds());
            row.Person.FullName.ShouldBe(someone.Name);
            (await context.Links.CountAsync(each => each.AccountId == account) + await context.Sessions.CountAsync(each => each.AccountId == account)
                + await context.SignIns.CountAsync(each => each.AccountId == account) + await context.NoticeSwitches.CountAsync(each => each.AccountId == account)
                + await context.Pages.CountAsync(each => each.AccountId == account) + await context.Challenges.CountAsync(each => each.AccountId == account)).ShouldBe(0);
            (await context.AuditRows.CountAsync(each => each.AccountId == account)).ShouldBePositive();
            var book = house.App.Services.GetRequiredService<FileBook>();
            foreach (var each in await context.Files.AsNoTracking().Where(each => each.AccountId == account).ToListAsync())
            {
                book.Open(each.Content, each.Id).ShouldBe(new FileContent(string.Empty));
                each.State.ShouldBe(each.Kind is FileKind.Deletion ? FileState.Accepted : FileState.Withdrawn);
            }

            return true;
        });

        // Its numbers are answered like unknown ones: no text leaves, and officers find nothing.
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        foreach (var number in new[] { someone.Number, someone.PersonalNumber })
        {
            (await house.StartAsync(number, house.NewPlace())).Id.ShouldNotBe(Guid.Empty);
        }

        (await FindAsync(desk, someone.Number)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var unlocker = await house.NewDeskAsync();
        (await unlocker.LookAsync(someone.Number)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.OpenAsync($"/officers/files/{id}")).Page.ShouldContain("tài khoản đã đóng");
        house.Texts.Has(someone.Phone).ShouldBeFalse();
    }

    [Fact]
    public async Task Unlocking_at_the_office_also_forgets_the_lock_inside_the_session()
    {
        var keys = house.App.Services.GetRequiredService<BackendKeys>();
        foreach (var isOutsideLocked in new[] { true, false })
        {
            var (someone, session, place) = await SignedInAsync();
            var name = keys.NameOfAccount(await house.AccountOfAsync(someone));
            await house.InDatabaseAsync(context =>
            {
                context.CodeLocks.Add(new CodeLock { Name = keys.NameInSession(name), Failures = 100, LockedUntil = CodeLock.ForOffice });
                if (isOutsideLocked)
                {
                    context.CodeLocks.Add(new CodeLock { Name = name, Failures = 100, LockedUntil = CodeLock.ForOffice });
                }

                return context.SaveChangesAsync();
            });
            using var desk = await house.NewDeskAsync();
            (await desk.LookAsync(someone.Number)).Page.ShouldContain("Khóa đến khi cơ quan BHXH mở");
            (await desk.UnlockAsync()).Status.ShouldBe(HttpStatusCode.OK);
            await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowProfile);
        }
    }

    [Fact]
    public async Task No_log_holds_anything_of_files_and_phones()
    {
        var (someone, session, place) = await SignedInAsync("Canary Vàng Đậu");
        var file = await house.CorrectionAsync(session, place, CorrectionField.Address, "Canary Address 77", "canarynote");
        await house.AskFileAsync(file.Code, place);
        var phone = HouseWithFiles.NewPhone();
        using var desk = await house.NewDeskAsync(OfficerRole.Files);
        var id = await IdAsync(someone);
        await desk.OpenAsync($"/officers/files/{id}");
        await DecideAsync(desk, id, FileDecision.Take);
        await desk.OpenAsync($"/officers/files/{id}");
        await DecideAsync(desk, id, FileDecision.Refuse, "canaryreason");
        await FindAsync(desk, someone.Number);
        await desk.PostAsync("/officers/phone", ("phone", phone), ("document", "Passport"));
        await house.EventAsync(place, EventTypes.FileDecided);
        var lines = house.Logs.Lines.ToArray();
        lines.ShouldContain(line => line.Contains("/officers/phone", StringComparison.Ordinal));
        foreach (var canary in new[] { someone.Number, someone.PersonalNumber, someone.Phone[3..], someone.Name, phone[3..], file.Code, "Canary Address", "canarynote", "canaryreason" })
        {
            lines.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<(Someone Someone, Session Session, Place Place)> SignedInAsync(string? name = null)
    {
        var someone = await house.NewPersonAsync(subject: null, name: name);
        var place = house.NewPlace("zalo");
        return (someone, await house.SignInAsync(someone, place), place);
    }

    private async Task<Guid> IdAsync(Someone someone) => await house.FileOfAsync(await house.AccountOfAsync(someone));

    private static async Task<HttpStatusCode> DecideAsync(Desk desk, Guid id, FileDecision decision, string reason = "") =>
        (await desk.PostAsync($"/officers/files/{id}", ("decision", decision.ToString()), ("reason", reason))).Status;

    private static async Task AcceptAsync(Desk desk, Guid id)
    {
        foreach (var decision in new[] { FileDecision.Take, FileDecision.Accept })
        {
            await desk.OpenAsync($"/officers/files/{id}");
            (await DecideAsync(desk, id, decision)).ShouldBe(HttpStatusCode.SeeOther);
        }
    }

    private static async Task<(HttpStatusCode Status, string Page)> FindAsync(Desk desk, string number)
    {
        await desk.OpenAsync("/officers/phone");
        return await desk.PostAsync("/officers/phone/search", ("number", number), ("reason", "Counter"));
    }

    private static async Task<(int Pages, List<Guid> Ids)> WalkAsync(Desk desk, string? path)
    {
        var ids = new List<Guid>();
        var pages = 0;
        for (; path is not null && pages < 10; pages++)
        {
            var (status, page) = await desk.OpenAsync(path);
            status.ShouldBe(HttpStatusCode.OK);
            ids.AddRange(page.Split("/officers/files/")[1..].Select(part => Guid.Parse(part[..36])));
            var next = page.IndexOf("accesskey=\"n\" href=\"", StringComparison.Ordinal);
            path = next < 0 ? null : WebUtility.HtmlDecode(page[(next + 20)..page.IndexOf('"', next + 20)]);
        }

        return (pages, ids);
    }
}

public sealed class OfficerFilesOnSqlite(FastSqliteHouse house) : OfficerFileTests(house), IClassFixture<FastSqliteHouse>;

public sealed class OfficerFilesOnPostgres(FastPostgresHouse house) : OfficerFileTests(house), IClassFixture<FastPostgresHouse>;

/// <summary>Marks in what differs.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("Nguyễn Văn Mẩu", "Nguyễn Văn Mậu", "Nguyễn Văn <mark>Mẩu</mark>", "Nguyễn Văn <mark>Mậu</mark>")]
    [InlineData("Nguyễn Mậu", "Nguyễn Văn Mậu", "Nguyễn Mậu", "Nguyễn <mark>Văn </mark>Mậu")]
    [InlineData("038090000001", "038190000001", "038<mark>0</mark>90000001", "038<mark>1</mark>90000001")]
    [InlineData("", "a@b.vn", "", "<mark>a@b.vn</mark>")]
    [InlineData("A <b>", "A <i>", "A <mark>&lt;b&gt;</mark>", "A <mark>&lt;i&gt;</mark>")]
    [InlineData("như nhau", "như nhau", "như nhau", "như nhau")]
    public void What_differs_is_marked_in_both(string onRecord, string wanted, string first, string second)
    {
        var (old, @new) = Officers.Pages.Difference.Of(onRecord, wanted);
        (old.Text, @new.Text).ShouldBe((first, second));
    }
}
