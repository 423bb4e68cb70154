using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Files;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Files at the office, as citizens open them and ask for them (R52), on either database.</summary>
public abstract class FileTests(House house)
{
    [Fact]
    public async Task A_correction_is_opened_with_a_code_that_only_its_owner_sees()
    {
        var (someone, session, place) = await SignedInAsync();
        var now = house.Clock.GetUtcNow();
        var file = await house.CorrectionAsync(session, place, CorrectionField.BirthDate, "06/09/1990", "Xem giấy khai sinh");
        file.Code.ShouldMatch("^HS[2-9A-HJKMNP-Z]{8}$");
        file.ShouldBe(new OfficeFile(file.Code, FileKind.Correction, FileState.Filed, now, now.AddDays(10), now, CorrectionField.BirthDate));
        (await house.FilesAsync(session, place)).ShouldBe([file]);
        (await house.AskFileAsync(file.Code, house.NewPlace())).ShouldBe(new FileStanding(FileState.Filed));
        file.ToString().ShouldNotContain(file.Code);

        var (_, stranger, elsewhere) = await SignedInAsync();
        (await house.FilesAsync(stranger, elsewhere)).ShouldBeEmpty();
        (await house.EntriesAsync(someone, ofOfficers: false)).ShouldContain("files: correction wanted");
        foreach (var value in await house.DumpAsync())
        {
            var text = value as string ?? (value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : string.Empty);
            text.ShouldNotContain(file.Code[2..]);
            text.ShouldNotContain("06/09/1990");
            text.ShouldNotContain("giấy khai sinh");
        }
    }

    [Fact]
    public async Task A_wish_for_deletion_needs_a_code_and_is_opened_once()
    {
        var (someone, session, place) = await SignedInAsync();
        (await House.RefusalAsync(() => house.OpenFileAsync(session, place, new FileRequest(FileKind.Deletion, place)))).Type.ShouldBe(ProblemTypes.BadRequest);
        (await House.RefusalAsync(() => house.OpenFileAsync(session, place, new FileRequest(FileKind.Deletion, place, Challenge: Guid.NewGuid())))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        var wrong = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.Export);
        (await House.RefusalAsync(() => house.OpenFileAsync(session, place, new FileRequest(FileKind.Deletion, place, Challenge: wrong)))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        var file = await house.DeletionAsync(someone, session, place);
        file.AnswerBy.ShouldBe(file.FiledAt.AddDays(20));
        var refusal = await House.RefusalAsync(() => house.DeletionAsync(someone, session, place));
        (refusal.Type, refusal.Status).ShouldBe((ProblemTypes.FileOpen, 409));
    }

    [Fact]
    public async Task Five_corrections_may_be_open_and_no_more_also_when_they_come_at_once()
    {
        var (_, session, place) = await SignedInAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await house.CorrectionAsync(session, place);
                return "opened";
            }
            catch (Refit.ApiException refusal)
            {
                return BackendProblem.Of(refusal)?.Type;
            }
        }));
        answers.Count(answer => answer == "opened").ShouldBe(5);
        answers.Count(answer => answer == ProblemTypes.FileOpen).ShouldBe(3);
        (await house.FilesAsync(session, place)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Five_codes_a_day_that_name_no_file_are_told_and_then_none_not_even_a_right_one()
    {
        var (_, session, place) = await SignedInAsync();
        var file = await house.CorrectionAsync(session, place);
        var who = house.NewPlace("zalo");
        for (var tries = 4; tries >= 0; tries--)
        {
            // Right codes cost nothing.
            (await house.AskFileAsync(file.Code, who)).State.ShouldBe(FileState.Filed);
            (await house.AskFileAsync("HS22222222", who)).ShouldBe(new FileStanding(null, tries));
        }

        (await house.AskFileAsync(file.Code, who)).ShouldBe(new FileStanding(null, 0));
        (await house.AskFileAsync(file.Code, who with { Conversation = "zalo:another" })).ShouldBe(new FileStanding(null, 0));
        (await house.AskFileAsync(file.Code, house.NewPlace("zalo"))).State.ShouldBe(FileState.Filed);
        house.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMilliseconds(1));
        (await house.AskFileAsync(file.Code, who)).State.ShouldBeNull();
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await house.AskFileAsync(file.Code, who)).State.ShouldBe(FileState.Filed);
        (await house.AskFileAsync("HS22222222", who)).ShouldBe(new FileStanding(null, 4));
    }

    [Fact]
    public async Task Of_many_guesses_at_once_five_are_judged()
    {
        var who = house.NewPlace();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.AskFileAsync("HS33333333", who)));
        answers.Select(answer => answer.TriesLeft).Where(left => left > 0).Order().ShouldBe([1, 2, 3, 4]);
        answers.Count(answer => answer.TriesLeft == 0).ShouldBe(16);
    }

    [Fact]
    public async Task A_code_that_names_a_file_and_one_that_does_not_cost_the_same_statements()
    {
        var (_, session, place) = await SignedInAsync();
        var file = await house.CorrectionAsync(session, place);
        var known = await StatementsAsync(file.Code);
        var unknown = await StatementsAsync("HS44444444");
        unknown.ShouldBe(known);
        known.ShouldContain(statement => statement.Contains("INSERT INTO file_tries", StringComparison.Ordinal));

        async Task<List<string>> StatementsAsync(string code)
        {
            var who = house.NewPlace();
            house.Statements.Take();
            await house.AskFileAsync(code, who);
            // Whatever runs beside it in this house is none of its statements.
            return [.. house.Statements.Take().Select(statement => statement.Text).Where(text => text.Contains("file", StringComparison.Ordinal))];
        }
    }

    [Fact]
    public async Task Guesses_under_the_limits_open_none_of_many_live_files()
    {
        // 1,000 live files and 200 askers with all their tries are the promise's 10,000 and 1,000,000 in small: each guess hits with 1,000 in 853 thousand million.
        var (someone, _, _) = await SignedInAsync();
        var account = await house.AccountOfAsync(someone);
        var book = house.App.Services.GetRequiredService<FileBook>();
        await house.InDatabaseAsync(context =>
        {
            for (var number = 0; number < 1_000; number++)
            {
                var id = Guid.NewGuid();
                var code = book.NewCode();
                context.Files.Add(new FileRow
                {
                    Id = id,
                    CodeName = book.NameOf(code),
                    Content = book.Seal(new FileContent(code), id),
                    Kind = FileKind.Correction,
                    State = FileState.Accepted,
                    AccountId = account,
                    Channel = "zalo",
                    Place = new byte[32],
                    Conversation = new byte[40],
                });
            }

            return context.SaveChangesAsync();
        });
        var judged = 0;
        for (var asker = 0; asker < 200; asker++)
        {
            var who = house.NewPlace("zalo");
            for (var tries = 0; tries < 6; tries++)
            {
                var standing = await house.AskFileAsync(book.NewCode(), who);
                standing.State.ShouldBeNull();
                judged += tries < 5 ? 1 : 0;
                standing.TriesLeft.ShouldBe(Math.Max(0, 4 - tries));
            }
        }

        judged.ShouldBe(1_000);
    }

    [Theory]
    [InlineData("HS2222222")]
    [InlineData("HS222222222")]
    [InlineData("hs22222222")]
    [InlineData("HS2222222O")]
    [InlineData("HS2222222I")]
    [InlineData("XX22222222")]
    [InlineData("")]
    public async Task What_is_no_code_is_told_and_costs_no_try(string code)
    {
        var who = house.NewPlace();
        (await House.RefusalAsync(() => house.AskFileAsync(code, who))).Type.ShouldBe(ProblemTypes.BadRequest);
        (await house.AskFileAsync("HS55555555", who)).TriesLeft.ShouldBe(4);
    }

    [Fact]
    public async Task A_file_is_opened_only_where_the_session_is()
    {
        var (_, session, place) = await SignedInAsync();
        (await House.RefusalAsync(() => house.OpenFileAsync(session, place, new FileRequest(FileKind.Correction, house.NewPlace(), CorrectionField.Other, "x")))).Type.ShouldBe(ProblemTypes.BadRequest);
    }

    private async Task<(Someone Someone, Session Session, Place Place)> SignedInAsync()
    {
        var someone = await house.NewPersonAsync(subject: null);
        var place = house.NewPlace("zalo");
        return (someone, await house.SignInAsync(someone, place), place);
    }
}

public sealed class FilesOnSqlite(FastSqliteHouse house) : FileTests(house), IClassFixture<FastSqliteHouse>;

public sealed class FilesOnPostgres(FastPostgresHouse house) : FileTests(house), IClassFixture<FastPostgresHouse>;

/// <summary>What may stand in a file.</summary>
public sealed class FileRequestTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(CorrectionField.FullName, "  Nguyễn   Văn  Mậu ", "Nguyễn Văn Mậu")]
    [InlineData(CorrectionField.FullName, "Y Ka'Đil Niê", "Y Ka'Đil Niê")]
    [InlineData(CorrectionField.FullName, "H-Mông Thử", "H-Mông Thử")]
    [InlineData(CorrectionField.FullName, "A", null)]
    [InlineData(CorrectionField.FullName, "Nguyễn Văn 5", null)]
    [InlineData(CorrectionField.FullName, "<b>Nguyễn</b>", null)]
    [InlineData(CorrectionField.FullName, "Nguyễn\nVăn", null)]
    [InlineData(CorrectionField.BirthDate, "24/11/2026", "24/11/2026")]
    [InlineData(CorrectionField.BirthDate, "25/11/2026", null)]
    [InlineData(CorrectionField.BirthDate, "31/02/1990", null)]
    [InlineData(CorrectionField.BirthDate, "31/12/1899", null)]
    [InlineData(CorrectionField.BirthDate, "1990-09-05", null)]
    [InlineData(CorrectionField.Sex, "Female", "Female")]
    [InlineData(CorrectionField.Sex, "1", null)]
    [InlineData(CorrectionField.Sex, "nam", null)]
    [InlineData(CorrectionField.PersonalNumber, "038090000001", "038090000001")]
    [InlineData(CorrectionField.PersonalNumber, "03809000001", null)]
    [InlineData(CorrectionField.PersonalNumber, "03809000000٣", null)]
    [InlineData(CorrectionField.Address, "Số 5, Xã Mẫu, Tỉnh Mẫu", "Số 5, Xã Mẫu, Tỉnh Mẫu")]
    [InlineData(CorrectionField.Address, "abc", null)]
    [InlineData(CorrectionField.Email, "nam@mau.example", "nam@mau.example")]
    [InlineData(CorrectionField.Email, "Nam <nam@mau.example>", null)]
    [InlineData(CorrectionField.Email, "nam@mau", null)]
    [InlineData(CorrectionField.Email, "nam@@mau.example", null)]
    [InlineData(CorrectionField.Email, "nam@mau..example", null)]
    [InlineData(CorrectionField.Email, "năm@mau.example", null)]
    [InlineData(CorrectionField.Other, "Nơi khám\nchưa đúng", "Nơi khám\nchưa đúng")]
    [InlineData(CorrectionField.Other, "   ", null)]
    [InlineData(CorrectionField.Other, "a\0b", null)]
    public void A_value_goes_on_record_in_the_form_of_its_field_or_not_at_all(CorrectionField field, string wanted, string? kept) =>
        FileRequests.Wanted(field, wanted, Today).ShouldBe(kept);

    [Fact]
    public void Long_values_and_halves_of_letters_are_refused()
    {
        FileRequests.Wanted(CorrectionField.FullName, new string('a', 100), Today).ShouldNotBeNull();
        FileRequests.Wanted(CorrectionField.FullName, new string('a', 101), Today).ShouldBeNull();
        FileRequests.Wanted(CorrectionField.Address, new string('a', 300), Today).ShouldNotBeNull();
        FileRequests.Wanted(CorrectionField.Address, new string('a', 301), Today).ShouldBeNull();
        FileRequests.Wanted(CorrectionField.Other, "x\uD83D", Today).ShouldBeNull();
        FileRequests.Wanted(CorrectionField.Other, "x😀", Today).ShouldNotBeNull();
    }

    [Fact]
    public void A_wish_says_what_its_kind_needs_and_nothing_else()
    {
        var place = new Place("zalo", "c", "s");
        FileRequest[] wrong =
        [
            new(FileKind.Correction, place),
            new(FileKind.Correction, place, CorrectionField.Other),
            new(FileKind.Correction, place, Wanted: "x"),
            new(FileKind.Correction, place, CorrectionField.Other, "x", Challenge: Guid.NewGuid()),
            new(FileKind.Correction, place, (CorrectionField)99, "x"),
            new(FileKind.Correction, place, CorrectionField.Other, "x", new string('a', 501)),
            new(FileKind.Deletion, place),
            new(FileKind.Deletion, place, CorrectionField.Other, Challenge: Guid.NewGuid()),
            new((FileKind)9, place, Challenge: Guid.NewGuid()),
        ];
        wrong.ShouldAllBe(request => FileRequests.Fault(request, Today) != null);
        FileRequests.Fault(new(FileKind.Deletion, place, Challenge: Guid.NewGuid()), Today).ShouldBeNull();
        FileRequests.Fault(new(FileKind.Correction, place, CorrectionField.Other, "x", "y"), Today).ShouldBeNull();
    }

    [Fact]
    public void The_texts_about_files_are_one_segment()
    {
        foreach (var text in new[] { FileText.Closed, FileText.Of(FileState.Accepted), FileText.Of(FileState.Refused), FileText.Of(FileState.MoreNeeded) })
        {
            GsmText.Septets(text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(160);
        }
    }
}
