using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Rights;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Planted values appear in no log at any level (R42), on either database.</summary>
public abstract class LogTests(House house)
{
    [Fact]
    public async Task No_log_holds_a_password_a_key_or_the_digits_of_a_page()
    {
        const string fresh = "Canarypage 4711 moi";
        var (someone, place) = (await house.NewPersonWithPasswordAsync(isFirst: true, name: "Canary Trang Kêu"), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        await house.LookAsync(page.Key());
        await house.TypeAsync(page.Key(), "Canarywrong 0815");
        await house.TypeAsync(page.Key(), HouseWithPages.Password);
        var result = await house.TypeAsync(page.Key(), newPassword: fresh);
        var proof = new PageProof(result.Digits!, place);
        (await house.ProveAsync(page.Id, HouseWithPages.WrongDigits(result.Digits!), place)).Outcome.ShouldBe(ProofOutcome.Wrong);
        (await house.ProveAsync(page.Id, result.Digits!, place)).Outcome.ShouldBe(ProofOutcome.Right);
        // The ways of refusal and of failure log too.
        await house.LookAsync(page.Key());
        await house.TypeAsync(page.Key(), fresh);
        await House.RefusalAsync(() => house.TypeAsync(page.Key(), new string('c', 999) + "canarylong"));
        await House.RefusalAsync(() => house.Client.TakeFileAsync(new PageKey(page.Key()), house.NewKey(), CancellationToken.None));

        var lines = house.Logs.Lines.ToArray();
        lines.ShouldContain(line => line.Contains("page/answers", StringComparison.Ordinal));
        foreach (var canary in new[] { someone.Number, someone.Phone, someone.Name, page.Key(), HouseWithPages.Password, fresh, "Canarywrong", "canarylong" })
        {
            lines.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }

        lines.ShouldNotContain(line => System.Text.RegularExpressions.Regex.IsMatch(line, $@"(?i)digits\W+{result.Digits}", default, TimeSpan.FromSeconds(1)));
        object[] printed = [proof, result, page, new PageAnswer(page.Key(), fresh, fresh), new PageKey(page.Key()), new PageRequest(someone.Number, PagePurpose.SignIn, place, PageDelivery.Link)];
        foreach (var text in printed.Select(each => each.ToString()!))
        {
            text.ShouldSatisfyAllConditions(
                () => text.ShouldNotContain(page.Key()), () => text.ShouldNotContain(result.Digits!), () => text.ShouldNotContain(fresh), () => text.ShouldNotContain(someone.Number));
        }
    }

    [Fact]
    public async Task No_log_holds_a_code_a_number_a_name_a_phone_a_token_or_a_conversation()
    {
        var someone = await house.NewPersonAsync(name: "Canary Vàng Kêu");
        var place = new Place("zalo", "zalo:oa7:canaryuser4711", "canarysource0815");
        var (challenge, code) = await house.CodeAsync(someone, place);
        await house.TryAsync(challenge.Id, House.Wrong(code), place);
        var session = (await house.TryAsync(challenge.Id, code, place)).Session!;
        var card = await house.CardAsync(session, place);
        // The ways of refusal and of failure log too.
        await House.RefusalAsync(() => house.StartAsync(someone.Number, place));
        await House.RefusalAsync(() => house.CardAsync(session, place with { Conversation = "canaryelsewhere" }));
        await house.Client.EndSessionAsync(session.Token, place.ToHeaders(), CancellationToken.None);
        using var http = new HttpClient();
        using var broken = house.Signed(HttpMethod.Post, "/v1/challenges", Encoding.UTF8.GetBytes($$"""{"number":{{someone.Number}},"x":"canarybody" """));
        broken.Headers.Add("Idempotency-Key", house.NewKey());
        using var refused = await http.SendAsync(broken, TestContext.Current.CancellationToken);

        var lines = house.Logs.Lines.ToArray();
        lines.Length.ShouldBeGreaterThan(100);
        lines.ShouldContain(line => line.Contains("challenges", StringComparison.Ordinal));
        string[] canaries =
        [
            someone.Number, someone.PersonalNumber, someone.Phone, someone.Phone[3..], someone.Name, session.Token, card.QrText, card.FullCode!,
            "canaryuser4711", "canarysource0815", "canaryelsewhere", "canarybody",
        ];
        foreach (var canary in canaries)
        {
            lines.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }

        // Six digits turn up inside longer ids by chance: only as a word of their own they are the code.
        lines.ShouldNotContain(line => System.Text.RegularExpressions.Regex.IsMatch(line, $@"(?<![\w.:-]){code}(?![\w-])", default, TimeSpan.FromSeconds(1)));
        new CodeAttempt(code, place).ToString().ShouldNotContain(code);
        new ChallengeRequest(someone.Number, ChallengePurpose.SignIn, place).ToString().ShouldNotContain(someone.Number);
        session.ToString().ShouldNotContain(session.Token);
        card.ToString().ShouldNotContain(someone.Name);
    }

    [Fact]
    public async Task No_log_holds_whom_notices_and_rights_are_about()
    {
        var someone = await house.NewPersonAsync(name: "Canary Xanh Hót");
        var account = await house.AccountOfAsync(someone);
        await house.InDatabaseAsync(context => context.Accounts.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "canarybox@mau.vn")));
        var (zalo, web) = (new Place("zalo", "zalo:oa7:canaryuser4712", "canarysource0816"), house.NewPlace());
        await house.SignInAsync(someone, zalo);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var session = await house.SignInAsync(someone, web);
        var place = web.ToHeaders();
        foreach (var purpose in Enum.GetValues<ConsentPurpose>())
        {
            await house.Client.ChangeConsentAsync(new ConsentChange(purpose, IsGiven: true, "0123456789abcdef"), session.Token, place, house.NewKey(), CancellationToken.None);
        }

        await house.Client.ChangeNoticesAsync(new NoticeChange(NoticeKind.NewVisit, IsOn: true), session.Token, place, house.NewKey(), CancellationToken.None);
        await house.Client.GetNoticesAsync(session.Token, place, CancellationToken.None);
        await house.Client.GetLooksAsync(session.Token, place, CancellationToken.None);
        var links = await house.Client.GetLinksAsync(session.Token, place, CancellationToken.None);
        var arrival = JsonSerializer.SerializeToUtf8Bytes(
            new Arrival(ArrivalKind.Visit, someone.PersonalNumber, new DateOnly(2026, 11, 24), "canaryvisit77"), BackendJson.Default.Arrival);
        using var http = new HttpClient();
        foreach (var body in new[] { arrival, arrival[..^1] })
        {
            using var told = house.Signed(HttpMethod.Post, "/v1/arrivals", body, House.RecordsKey, service: "records");
            told.Headers.Add("Idempotency-Key", house.NewKey());
            using var taken = await http.SendAsync(told, TestContext.Current.CancellationToken);
        }

        (await house.InDatabaseAsync(context => context.Notices.CountAsync(row => row.AccountId == account && row.Way != null))).ShouldBe(2);
        await house.Client.RemoveLinkAsync(links.Items[0].Id, session.Token, place, CancellationToken.None);
        string[] canaries =
        [
            someone.Number, someone.PersonalNumber, someone.Phone, someone.Phone[3..], someone.Name, session.Token, "canarybox", "canaryuser4712", "canarysource0816", "canaryvisit77",
        ];
        var lines = house.Logs.Lines.ToArray();
        lines.ShouldContain(line => line.Contains("arrivals", StringComparison.Ordinal));
        foreach (var canary in canaries)
        {
            lines.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
        }
    }
}

public sealed class LogsOnSqlite(SqliteHouse house) : LogTests(house), IClassFixture<SqliteHouse>;

public sealed class LogsOnPostgres(PostgresHouse house) : LogTests(house), IClassFixture<PostgresHouse>;
