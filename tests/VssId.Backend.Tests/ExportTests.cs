using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Rights;
using VssId.Backend.Database;
using VssId.Backend.Files;
using VssId.Backend.Notices;
using VssId.Backend.Rights;
using VssId.Backend.Rights.Export;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>A citizen's copy holds what is kept of them, nothing of others and no key; on either database.</summary>
public abstract class ExportTests(House house)
{
    [Fact]
    public async Task The_copy_holds_everything_for_machines_and_for_people()
    {
        var (someone, place) = (await house.NewPersonAsync(name: "Trần <b>Thị</b> \"Mẫu\" & Con"), house.NewPlace("zalo"));
        var session = await house.SignInAsync(someone, place);
        await house.CardAsync(session, place);
        var account = await house.AccountOfAsync(someone);
        var id = Guid.NewGuid();
        await using var scope = house.App.Services.CreateAsyncScope();
        var book = scope.ServiceProvider.GetRequiredService<FileBook>();
        await house.InDatabaseAsync(context =>
        {
            context.Consents.Add(new ConsentRow { Id = Guid.NewGuid(), AccountId = account, Purpose = ConsentPurpose.Health, IsGiven = true, Version = "0123456789abcdef", Channel = "zalo", At = house.Clock.Milliseconds() });
            context.NoticeSwitches.Add(new NoticeSwitch { AccountId = account, Kind = NoticeKind.CardExpiring, IsOn = true });
            context.Notices.Add(new NoticeRow { Name = [1, 2, 3], AccountId = account, Kind = NoticeKind.CardExpiring, At = house.Clock.Milliseconds(), Way = NoticeWay.Sms });
            context.Files.Add(new FileRow
            {
                Id = id,
                CodeName = [4, 5, 6],
                Content = book.Seal(new FileContent("HS23456789", "Xã <Mới>", "Ghi chú", "Thiếu giấy"), id),
                Kind = FileKind.Correction,
                Field = CorrectionField.Address,
                State = FileState.Filed,
                AccountId = account,
                Channel = "zalo",
                Place = [],
                Conversation = [],
                FiledAt = house.Clock.Milliseconds(),
            });
            return context.SaveChangesAsync();
        });

        var file = await MakeAsync(account);

        file.Name.ShouldBe("du-lieu-vssid.zip");
        file.MediaType.ShouldBe("application/zip");
        var (json, page) = Unpacked(file);
        var data = JsonSerializer.Deserialize(json, ExportJson.Readable.ExportedData)!;
        data.ShouldSatisfyAllConditions(
            () => data.Schema.ShouldBe(1),
            () => data.MadeAt.ShouldBe(house.Clock.GetUtcNow()),
            () => data.Person.ShouldBe(new ExportedPerson(someone.Number, someone.PersonalNumber, someone.Name, new DateOnly(1990, 9, 5), Client.Sex.Male, "Phường Hạc Thành, Tỉnh Thanh Hóa")),
            () => data.Account.ShouldBe(new ExportedAccount(someone.Phone, Email: null, PasswordSince: null)),
            () => data.Card!.Number.ShouldBe(someone.Number),
            () => data.Consents.ShouldHaveSingleItem().Version.ShouldBe("0123456789abcdef"),
            () => data.Notices.Switches.ShouldHaveSingleItem().ShouldBe(new NoticeSetting(NoticeKind.CardExpiring, IsOn: true)),
            () => data.Notices.Given.ShouldHaveSingleItem().Way.ShouldBe(NoticeWay.Sms),
            () => data.Places.ShouldHaveSingleItem().Channel.ShouldBe("zalo"),
            () => data.SignIns.ShouldHaveSingleItem().Channel.ShouldBe("zalo"),
            () => data.Files.ShouldHaveSingleItem().ShouldBe(new ExportedFile(
                "HS23456789", FileKind.Correction, FileState.Filed, house.Clock.GetUtcNow(), Clock.Time(0), Clock.Time(0), CorrectionField.Address, "Xã <Mới>", "Ghi chú", "Thiếu giấy")),
            () => data.Looks.Select(look => look.What).ShouldBe(["card", "name"], ignoreOrder: true),
            () => data.LeftOut.ShouldContain(left => left.What == "Mật khẩu"));
        page.ShouldContain("Trần &lt;b&gt;Thị&lt;/b&gt; &quot;Mẫu&quot; &amp; Con");
        page.ShouldContain(someone.Number);
        page.ShouldContain("Vì sao");
        page.ShouldContain("Xã &lt;Mới&gt;");
        page.ShouldContain("anh/chị yêu cầu");
        foreach (var forbidden in new[] { "<b>", "<script", "http:", "https:", "src=", "@import", "\r" })
        {
            page.ShouldNotContain(forbidden);
        }

        json.ShouldContain("\"Phường Hạc Thành, Tỉnh Thanh Hóa\"");
    }

    [Fact]
    public async Task The_children_are_named_in_the_copy_and_nothing_else_of_them_and_each_is_written_down()
    {
        var (someone, other) = (await house.NewPersonAsync(), await house.NewPersonAsync());
        var (account, stranger) = (await house.AccountOfAsync(someone), await house.AccountOfAsync(other));
        var (child, grown) = await house.InDatabaseAsync(async context =>
        {
            var guardian = await context.People.SingleAsync(each => each.BhxhNumber == someone.Number);
            var (young, old) = (
                new People.Person { BhxhNumber = "9980000801", FullName = "Nguyễn <Mẫu> Con", BirthDate = new DateOnly(2015, 6, 1), Sex = Client.Sex.Female, Address = "Xã Mẫu Của Con" },
                new People.Person { BhxhNumber = "9980000802", FullName = "Nguyễn Mẫu Đã Lớn", BirthDate = new DateOnly(2008, 11, 24), Sex = Client.Sex.Male });
            context.Guardianships.AddRange(new Family.GuardianshipRow { Guardian = guardian, Child = young }, new Family.GuardianshipRow { Guardian = guardian, Child = old });
            context.Participations.Add(new History.ParticipationRow { Person = young, Fund = Client.History.Fund.Bhyt, Kind = Client.History.ParticipationKind.Compulsory, FromMonth = new(2024, 1), ToMonth = new(2024, 6), SalaryPaidOn = 7_654_321, SalaryBase = 7_654_321, State = Client.History.PaymentState.Paid });
            await context.SaveChangesAsync();
            return (young.Id, old.Id);
        });

        var (json, page) = Unpacked(await MakeAsync(account));
        var data = JsonSerializer.Deserialize(json, ExportJson.Readable.ExportedData)!;
        data.Children.ShouldBe([new ExportedChild("Nguyễn <Mẫu> Con", new DateOnly(2015, 6, 1), Client.Sex.Female)]);
        data.LeftOut.ShouldContain(left => left.What == "Thẻ, quá trình tham gia và lần khám của con");
        page.ShouldContain("Nguyễn &lt;Mẫu&gt; Con");
        foreach (var hidden in new[] { "9980000801", "Xã Mẫu Của Con", "7654321", "7.654.321", "Nguyễn Mẫu Đã Lớn" })
        {
            json.ShouldNotContain(hidden);
            page.ShouldNotContain(hidden);
        }

        (await house.InDatabaseAsync(context => context.AuditRows.Where(row => row.PersonId == child).Select(row => row.What).ToListAsync())).ShouldBe(["export"]);
        (await house.InDatabaseAsync(context => context.AuditRows.AnyAsync(row => row.PersonId == grown))).ShouldBeFalse();
        (json, page) = Unpacked(await MakeAsync(stranger));
        JsonSerializer.Deserialize(json, ExportJson.Readable.ExportedData)!.Children.ShouldBeEmpty();
        page.ShouldNotContain("Mẫu&gt; Con");
    }

    [Fact]
    public async Task Visits_are_in_the_copy_with_the_consent_for_health_data_only()
    {
        var someone = await house.NewPersonAsync();
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(async context =>
        {
            var person = await context.People.SingleAsync(each => each.BhxhNumber == someone.Number);
            context.Participations.Add(new History.ParticipationRow { Person = person, Fund = Client.History.Fund.Bhxh, Kind = Client.History.ParticipationKind.Voluntary, FromMonth = new(2024, 1), ToMonth = new(2024, 6), SalaryPaidOn = 2_000_000, SalaryBase = 2_000_000, State = Client.History.PaymentState.Paid });
            context.Visits.Add(new Visits.VisitRow { Person = person, FacilityCode = "38001", FromDay = new(2026, 5, 4), ToDay = new(2026, 5, 4), Kind = Client.Visits.VisitKind.Examination, Diagnoses = "K29.7 Viêm dạ dày", Result = Client.Visits.TreatmentResult.Better, Leaving = Client.Visits.LeavingState.Discharged, Total = 500_000, InScope = 500_000, PaidByInsurer = 400_000, CoPayment = 100_000, SelfPaid = 0, OtherSources = 0 });
            await context.SaveChangesAsync();
            return person;
        });
        var (json, page) = Unpacked(await MakeAsync(account));
        var data = JsonSerializer.Deserialize(json, ExportJson.Readable.ExportedData)!;
        data.Record.History.ShouldHaveSingleItem().SalaryPaidOn.ShouldBe(2_000_000);
        data.Record.Visits.ShouldBeEmpty();
        data.LeftOut.ShouldContain(left => left.What == "Lần khám chữa bệnh");
        page.ShouldContain("2.000.000 đ");
        page.ShouldNotContain("Viêm dạ dày");

        await house.InDatabaseAsync(context =>
        {
            context.Consents.Add(new ConsentRow { Id = Guid.NewGuid(), AccountId = account, Purpose = ConsentPurpose.Health, IsGiven = true, Version = "0123456789abcdef", Channel = "zalo", At = house.Clock.Milliseconds() });
            return context.SaveChangesAsync();
        });
        (json, page) = Unpacked(await MakeAsync(account));
        JsonSerializer.Deserialize(json, ExportJson.Readable.ExportedData)!.Record.Visits.ShouldHaveSingleItem().Costs.CoPayment.ShouldBe(100_000);
        page.ShouldContain("Viêm dạ dày (K29.7)");
    }

    [Fact]
    public async Task The_copy_names_no_conversation_no_token_no_officer_and_nobody_else()
    {
        var (someone, other, place) = (await house.NewPersonAsync(), await house.NewPersonAsync(), house.NewPlace("zalo"));
        var session = await house.SignInAsync(someone, place);
        await house.SignInAsync(other, house.NewPlace());
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        await desk.SignInAsync(officer, house.CodeOf(officer));
        await desk.LookAsync(someone.Number);

        var (json, page) = Unpacked(await MakeAsync(await house.AccountOfAsync(someone)));

        JsonSerializer.Deserialize(json, ExportJson.Readable.ExportedData)!.Looks.ShouldContain(look => look.Who == Looker.Officer && look.What == "look at lock" && look.Why == "Counter");
        page.ShouldContain("Người dân đến tại quầy");
        foreach (var text in new[] { json, page })
        {
            text.ShouldNotContain(place.Conversation);
            text.ShouldNotContain(session.Token);
            text.ShouldNotContain(officer.Login);
            text.ShouldNotContain(other.Number);
            text.ShouldNotContain(other.Phone);
        }
    }

    [Fact]
    public async Task Each_copy_is_written_down_as_a_look()
    {
        var account = await house.AccountOfAsync(await house.NewPersonAsync());
        await MakeAsync(account);
        await MakeAsync(account);
        var rows = await house.InDatabaseAsync(context => context.AuditRows.AsNoTracking().Where(row => row.AccountId == account).ToListAsync());
        rows.Select(row => (row.What, row.Channel, row.Why)).ShouldBe([("export", "zalo", "asked by citizen"), ("export", "zalo", "asked by citizen")]);
    }

    private async Task<TakenFile> MakeAsync(long account)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        await using var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.BeginAsync(CancellationToken.None);
        var file = await scope.ServiceProvider.GetRequiredService<DataExport>().MakeAsync(account, "zalo", CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        return file;
    }

    private static (string Json, string Page) Unpacked(TakenFile file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Content), ZipArchiveMode.Read);
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["du-lieu.json", "du-lieu.html"]);
        return (Text("du-lieu.json"), Text("du-lieu.html"));

        string Text(string name)
        {
            using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }
}

public sealed class ExportOnSqlite(SqliteHouse house) : ExportTests(house), IClassFixture<SqliteHouse>;

public sealed class ExportOnPostgres(PostgresHouse house) : ExportTests(house), IClassFixture<PostgresHouse>;
