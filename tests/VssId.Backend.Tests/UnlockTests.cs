using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Audit;
using VssId.Backend.Client;
using VssId.Backend.Limits;
using VssId.Backend.Secrets;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>How officers look at the code lock of an account and unlock it (R7), on either database.</summary>
public abstract class UnlockTests(House house)
{
    [Fact]
    public async Task An_account_that_ten_failures_locked_is_shown_masked_and_unlocked()
    {
        var someone = await house.NewPersonAsync(name: "Trần Văn Thử Khóa");
        await LockAsync(someone);
        using var desk = await house.NewDeskAsync();

        var (status, page) = await desk.LookAsync(someone.Number);

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("""<dd id="failures">10</dd>""");
        page.ShouldContain("Khóa đến ");
        page.ShouldContain("Trần V… T… K…");
        page.ShouldContain($"{someone.Number[..3]}*****{someone.Number[8..]}");
        page.ShouldContain($"09xx xxx {someone.Phone[^3..]}".Replace("09xx", $"0{someone.Phone[3]}xx", StringComparison.Ordinal));
        foreach (var personal in new[] { someone.Number, someone.PersonalNumber, someone.Name, someone.Phone, someone.Phone[3..], "05/09" })
        {
            page.ShouldNotContain(personal);
        }

        (status, page) = await desk.UnlockAsync();

        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("Đã mở khóa");
        await house.SignInAsync(someone, house.NewPlace());
        (await EntriesAsync(someone)).ShouldBe(["look at lock: Counter", "unlock: Mistyped IdentityCard"]);
    }

    [Fact]
    public async Task An_account_that_only_the_office_unlocks_is_unlocked()
    {
        var someone = await house.NewPersonAsync();
        await PutLockAsync(someone, 100, CodeLock.ForOffice);
        house.Clock.Advance(TimeSpan.FromDays(30));
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.Locked);
        using var desk = await house.NewDeskAsync();
        (await desk.LookAsync(someone.PersonalNumber)).Page.ShouldContain("Khóa đến khi cơ quan BHXH mở");
        (await desk.UnlockAsync()).Status.ShouldBe(HttpStatusCode.OK);
        await house.SignInAsync(someone, house.NewPlace());
    }

    [Fact]
    public async Task Unlocking_neither_ends_nor_opens_a_session_of_the_citizen()
    {
        var (someone, other) = (await house.NewPersonAsync(), await house.NewPersonAsync());
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        await PutLockAsync(someone, 100, CodeLock.ForOffice);
        await PutLockAsync(other, 100, CodeLock.ForOffice);
        var before = await SessionsAsync();
        using var desk = await house.NewDeskAsync();
        foreach (var each in new[] { someone, other })
        {
            await desk.LookAsync(each.Number);
            (await desk.UnlockAsync()).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await SessionsAsync()).ShouldBe(before);
        (await house.CardAsync(session, place)).FullName.ShouldBe(someone.Name);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_has_the_effect()
    {
        using var first = await house.NewDeskAsync();
        using var second = await house.NewDeskAsync();
        for (var round = 0; round < 10; round++)
        {
            var someone = await house.NewPersonAsync(subject: null);
            await PutLockAsync(someone, 100, CodeLock.ForOffice);
            await Task.WhenAll(first.LookAsync(someone.Number), second.LookAsync(someone.Number));
            var answers = await Task.WhenAll(first.UnlockAsync(), second.UnlockAsync());
            answers.Select(answer => answer.Status).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
            (await EntriesAsync(someone)).Count(entry => entry.StartsWith("unlock", StringComparison.Ordinal)).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_lock_that_began_after_the_officer_looked_stays()
    {
        var someone = await house.NewPersonAsync();
        await PutLockAsync(someone, 10, Later(10));
        using var desk = await house.NewDeskAsync();
        await desk.LookAsync(someone.Number);
        await PutLockAsync(someone, 20, Later(20));
        (await desk.UnlockAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.Locked);
    }

    [Fact]
    public async Task A_lock_that_ended_by_itself_keeps_its_failures()
    {
        var someone = await house.NewPersonAsync();
        await PutLockAsync(someone, 10, Later(10));
        using var desk = await house.NewDeskAsync();
        await desk.LookAsync(someone.Number);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        (await desk.UnlockAsync()).Status.ShouldBe(HttpStatusCode.Conflict);
        var (_, page) = await desk.LookAsync(someone.Number);
        page.ShouldContain("Không bị khóa");
        page.ShouldContain("""<dd id="failures">10</dd>""");
        desk.Fields.ShouldNotContainKey("seen");
    }

    [Fact]
    public async Task Only_what_was_looked_at_in_this_session_can_be_unlocked()
    {
        var someone = await house.NewPersonAsync();
        await PutLockAsync(someone, 100, CodeLock.ForOffice);
        using var looked = await house.NewDeskAsync();
        using var other = await house.NewDeskAsync();
        await looked.LookAsync(someone.Number);
        var seen = looked.Fields["seen"];
        foreach (var (desk, text) in new[] { (other, seen), (looked, Changed(seen)), (looked, ""), (looked, "AAAA"), (looked, seen[..^4]), (looked, new string('A', 300)) })
        {
            await desk.OpenAsync();
            (await desk.PostAsync("/officers/unlock", ("seen", text), ("reason", "Mistyped"), ("document", "Passport"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.Locked);
    }

    [Theory]
    [InlineData("", "Passport")]
    [InlineData("Mistyped", "")]
    [InlineData("because", "Passport")]
    [InlineData("Mistyped", "99")]
    public async Task Without_a_reason_and_a_document_nothing_is_unlocked(string reason, string document)
    {
        var someone = await house.NewPersonAsync();
        await PutLockAsync(someone, 100, CodeLock.ForOffice);
        using var desk = await house.NewDeskAsync();
        await desk.LookAsync(someone.Number);
        (await desk.PostAsync("/officers/unlock", ("reason", reason), ("document", document))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await EntriesAsync(someone)).ShouldBe(["look at lock: Counter"]);
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.Locked);
    }

    [Fact]
    public async Task A_number_is_found_exactly_or_not_at_all_and_either_is_written_down()
    {
        var someone = await house.NewPersonAsync();
        using var desk = await house.NewDeskAsync();
        var before = await house.InDatabaseAsync(context => context.AuditRows.CountAsync());
        foreach (var unreadable in new[] { "", someone.Number[..9], someone.Number + "1", "99800%0000", "' OR 1=1--" })
        {
            (await desk.LookAsync(unreadable)).Status.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await desk.LookAsync(someone.Number, reason: "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.InDatabaseAsync(context => context.AuditRows.CountAsync())).ShouldBe(before);
        (await desk.LookAsync("9979999999", "Letter")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.LookAsync($"{someone.Number[..3]} {someone.Number[3..6]}.{someone.Number[6..]}", "Call")).Status.ShouldBe(HttpStatusCode.OK);
        var rows = await house.InDatabaseAsync(context => context.AuditRows.OrderByDescending(row => row.Sequence).Take(2).ToListAsync());
        rows.Select(row => $"{row.What}: {row.Why}").ShouldBe(["look at lock: Call", "look at nobody: Letter"]);
    }

    [Fact]
    public async Task What_officers_do_stands_in_the_chain_and_every_change_is_found()
    {
        var someone = await house.NewPersonAsync();
        await PutLockAsync(someone, 100, CodeLock.ForOffice);
        using var desk = await house.NewDeskAsync();
        await desk.LookAsync(someone.Number);
        await desk.UnlockAsync();
        var row = await house.InDatabaseAsync(context => context.AuditRows.Where(each => each.What == "unlock").OrderByDescending(each => each.Sequence).FirstAsync());
        row.OfficerId.ShouldBePositive();
        (await BrokenAsync()).ShouldBeNull();
        foreach (var (change, expected) in new[] { (1, $"{row.Writer}/{row.Sequence}"), (-1, null) })
        {
            await house.InDatabaseAsync(context => context.Database.ExecuteSqlAsync(
                $"UPDATE audit_rows SET officer_id = officer_id + {change} WHERE writer = {row.Writer} AND sequence = {row.Sequence}"));
            (await BrokenAsync()).ShouldBe(expected);
        }

        // A row of a citizen cannot be turned into one of an officer either.
        var place = house.NewPlace();
        await house.CardAsync(await house.SignInAsync(someone, place), place);
        var own = await house.InDatabaseAsync(context => context.AuditRows.Where(each => each.What == "card").OrderByDescending(each => each.Sequence).FirstAsync());
        foreach (var (officer, expected) in new[] { (7L, $"{own.Writer}/{own.Sequence}"), (0L, null) })
        {
            await house.InDatabaseAsync(context => context.Database.ExecuteSqlAsync(
                $"UPDATE audit_rows SET officer_id = {officer} WHERE writer = {own.Writer} AND sequence = {own.Sequence}"));
            (await BrokenAsync()).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task No_log_holds_anything_of_officer_or_citizen()
    {
        var someone = await house.NewPersonAsync(name: "Canary Vàng Hót");
        await PutLockAsync(someone, 100, CodeLock.ForOffice);
        var officer = await house.NewOfficerAsync();
        using var desk = new Desk(house.Address);
        var code = house.CodeOf(officer);
        await desk.SignInAsync(officer, House.Wrong(code), password: "canary-password-1");
        await desk.SignInAsync(officer, code);
        await desk.LookAsync(someone.Number);
        var seen = desk.Fields["seen"];
        var form = desk.Fields["form"];
        await desk.PostAsync("/officers/unlock", ("form", "canary-form"));
        await desk.LookAsync(someone.Number);
        await desk.UnlockAsync();
        await desk.LookAsync("canary-number");

        var lines = house.Logs.Lines.ToArray();
        lines.ShouldContain(line => line.Contains("/officers/unlock", StringComparison.Ordinal));
        string[] canaries =
        [
            someone.Number, someone.PersonalNumber, someone.Name, someone.Phone[3..], officer.Login, officer.Password, officer.Name, Officers.Base32.Encode(officer.Secret),
            desk.Cookies["__Host-VssIdOfficer"], seen, form, "canary-password-1", "canary-form", "canary-number",
        ];
        foreach (var canary in canaries)
        {
            lines.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }

        lines.ShouldNotContain(line => System.Text.RegularExpressions.Regex.IsMatch(line, $@"(?<![\w.:-]){code}(?![\w-])", default, TimeSpan.FromSeconds(1)));
    }

    private static string Changed(string text) => (text[0] == 'A' ? 'B' : 'A') + text[1..];

    private long Later(int minutes) => house.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeMilliseconds();

    /// <summary>Locks an account as a citizen who mistypes does.</summary>
    private async Task LockAsync(Someone someone)
    {
        var place = house.NewPlace();
        for (var challenges = 0; challenges < 2; challenges++)
        {
            var (challenge, code) = await house.CodeAsync(someone, place);
            for (var tries = 0; tries < 5; tries++)
            {
                await house.TryAsync(challenge.Id, House.Wrong(code), place);
            }

            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await House.RefusalAsync(() => house.StartAsync(someone.Number, place))).Type.ShouldBe(ProblemTypes.Locked);
    }

    private async Task PutLockAsync(Someone someone, int failures, long until)
    {
        var keys = house.App.Services.GetRequiredService<BackendKeys>();
        await house.InDatabaseAsync(async context =>
        {
            var name = keys.NameOfAccount(await AccountAsync(context, someone));
            await context.CodeLocks.Where(row => row.Name == name).ExecuteDeleteAsync();
            context.CodeLocks.Add(new CodeLock { Name = name, Failures = failures, LockedUntil = until });
            return await context.SaveChangesAsync();
        });
    }

    private Task<List<string>> EntriesAsync(Someone someone) => house.InDatabaseAsync(async context =>
    {
        var account = await AccountAsync(context, someone);
        var rows = await context.AuditRows.Where(row => row.AccountId == account && row.Channel == AuditEntry.Office).OrderBy(row => row.Sequence).ToListAsync();
        return rows.Select(row => $"{row.What}: {row.Why}").ToList();
    });

    private Task<string> SessionsAsync() => house.InDatabaseAsync(async context =>
    {
        var text = new StringBuilder();
        foreach (var session in await context.Sessions.OrderBy(row => row.AccountId).ToListAsync())
        {
            text.Append(CultureInfo.InvariantCulture, $"{session.AccountId} {Convert.ToHexString(session.TokenHash)} {session.LastSeenAt} {session.EndsAt}\n");
        }

        return text.ToString();
    });

    private static Task<long> AccountAsync(Database.BackendContext context, Someone someone) =>
        context.Accounts.Where(row => row.Person.BhxhNumber == someone.Number).Select(row => row.Id).SingleAsync();

    private async Task<string?> BrokenAsync()
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditCheck>().FirstBrokenAsync(CancellationToken.None);
    }
}

public sealed class UnlockOnSqlite(SqliteHouse house) : UnlockTests(house), IClassFixture<SqliteHouse>;

public sealed class UnlockOnPostgres(PostgresHouse house) : UnlockTests(house), IClassFixture<PostgresHouse>;
