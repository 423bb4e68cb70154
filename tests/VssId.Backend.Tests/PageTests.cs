using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Backend.Passwords;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Secure pages (R50), on either database.</summary>
public abstract class PageTests(House house)
{
    private const string Password = HouseWithPages.Password;

    [Fact]
    public async Task A_page_signs_in_only_when_its_digits_are_typed_in_the_conversation_that_asked()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        var now = house.Clock.GetUtcNow();
        page.ExpiresAt.ShouldBe(now.AddMinutes(5));
        page.Link.ShouldNotBeNull().ShouldMatch("^http://localhost:5080/p\\?k=[A-Za-z0-9_-]{22}$");
        (await house.LookAsync(page.Key())).ShouldBe(new PageLook(PagePurpose.SignIn, "webchat", $"{someone.Number[..3]}*****{someone.Number[8..]}", PageStep.Password, page.ExpiresAt));

        var done = await house.TypeAsync(page.Key(), Password);
        done.Outcome.ShouldBe(PageOutcome.Done);
        done.Digits.ShouldNotBeNull().ShouldMatch("^[0-9]{4}$");
        done.DigitsUntil.ShouldBe(now.AddMinutes(2));
        (await SessionsAsync(someone)).ShouldBe(0);

        var proof = await house.ProveAsync(page.Id, done.Digits, place);
        proof.Outcome.ShouldBe(ProofOutcome.Right);
        proof.Session!.Password.ShouldBe(new PasswordStanding(PasswordState.Fresh));
        (await house.CardAsync(proof.Session, place)).FullName.ShouldBe(someone.Name);
        // Once.
        (await house.ProveAsync(page.Id, done.Digits, place)).ShouldBe(new ProofResult(ProofOutcome.Void));
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Over));
    }

    [Fact]
    public async Task An_attacker_who_sends_his_own_link_to_a_victim_gains_nothing()
    {
        var (victim, attacker) = (await house.NewPersonWithPasswordAsync(), house.NewPlace("zalo"));
        var page = await house.SignInPageAsync(victim.Number, attacker);
        // The victim sees where the page comes from, is deceived all the same, and has the digits on her own screen.
        (await house.LookAsync(page.Key()))!.Channel.ShouldBe("zalo");
        var digits = await house.DigitsAsync(page.Key(), Password);

        // He guesses: three times, then the page is over, and the right digits are of no use any more, there or in a conversation of the victim.
        var guess = digits;
        foreach (var left in new int?[] { 2, 1, null })
        {
            guess = HouseWithPages.WrongDigits(guess);
            (await house.ProveAsync(page.Id, guess, attacker)).ShouldBe(left is null ? new ProofResult(ProofOutcome.Void) : new ProofResult(ProofOutcome.Wrong, TriesLeft: left));
        }

        (await house.ProveAsync(page.Id, digits, attacker)).ShouldBe(new ProofResult(ProofOutcome.Void));
        (await SessionsAsync(victim)).ShouldBe(0);
        // Nor does the page show its digits again, to whoever has the link.
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Over));
        (await house.LookAsync(page.Key()))!.Step.ShouldBe(PageStep.Done);
    }

    [Fact]
    public async Task The_digits_of_a_page_are_worth_nothing_in_another_conversation_and_for_another_page()
    {
        var someone = await house.NewPersonWithPasswordAsync();
        var (place, other) = (house.NewPlace(), house.NewPlace());
        var (page, foreign) = (await house.SignInPageAsync(someone.Number, place), await house.SignInPageAsync(someone.Number, other));
        var digits = await house.DigitsAsync(page.Key(), Password);
        var others = await house.DigitsAsync(foreign.Key(), Password);

        (await house.ProveAsync(page.Id, digits, other)).ShouldBe(new ProofResult(ProofOutcome.Void));
        (await house.ProveAsync(page.Id, digits, place with { Channel = "zalo" })).ShouldBe(new ProofResult(ProofOutcome.Void));
        if (others != digits)
        {
            (await house.ProveAsync(page.Id, others, place)).Outcome.ShouldBe(ProofOutcome.Wrong);
        }

        (await house.ProveAsync(Guid.NewGuid(), digits, place)).ShouldBe(new ProofResult(ProofOutcome.Void));
        (await house.ProveAsync(page.Id, digits, place)).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Fact]
    public async Task A_hundred_right_digits_at_once_give_one_session()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        var digits = await house.DigitsAsync(page.Key(), Password);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => house.ProveAsync(page.Id, digits, place)));
        results.Count(result => result.Outcome is ProofOutcome.Right).ShouldBe(1);
        results.Count(result => result.Outcome is ProofOutcome.Void).ShouldBe(99);
    }

    [Fact]
    public async Task Right_passwords_at_once_show_digits_once()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => house.TypeAsync(page.Key(), Password)));
        results.Count(result => result.Outcome is PageOutcome.Done).ShouldBe(1);
        results.ShouldAllBe(result => result.Outcome == PageOutcome.Done || result.Outcome == PageOutcome.Over || result.Outcome == PageOutcome.Busy);
    }

    [Fact]
    public async Task A_page_lives_five_minutes_to_the_millisecond()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        house.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        (await house.LookAsync(page.Key())).ShouldNotBeNull();
        (await house.TypeAsync(page.Key(), "x")).Outcome.ShouldBe(PageOutcome.Wrong);
        (await house.ProveAsync(page.Id, "0000", place)).ShouldBe(new ProofResult(ProofOutcome.NotYet));
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await house.LookAsync(page.Key())).ShouldBeNull();
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Over));
        (await house.ProveAsync(page.Id, "0000", place)).ShouldBe(new ProofResult(ProofOutcome.Void));
    }

    [Theory]
    [InlineData(-1, ProofOutcome.Right)]
    [InlineData(0, ProofOutcome.Void)]
    public async Task Digits_live_two_minutes_to_the_millisecond(int shift, ProofOutcome outcome)
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        // Shown at the last moment, they outlive the five minutes.
        house.Clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromMilliseconds(1));
        var digits = await house.DigitsAsync(page.Key(), Password);
        house.Clock.Advance(TimeSpan.FromMinutes(2) + TimeSpan.FromMilliseconds(shift));
        (await house.ProveAsync(page.Id, digits, place)).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Digits_before_the_page_is_finished_are_no_try()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            (await house.ProveAsync(page.Id, "0000", place)).ShouldBe(new ProofResult(ProofOutcome.NotYet));
        }

        (await house.ProveAsync(page.Id, "0000", house.NewPlace())).ShouldBe(new ProofResult(ProofOutcome.Void));
        var digits = await house.DigitsAsync(page.Key(), Password);
        (await house.ProveAsync(page.Id, HouseWithPages.WrongDigits(digits), place)).ShouldBe(new ProofResult(ProofOutcome.Wrong, TriesLeft: 2));
        (await house.ProveAsync(page.Id, digits, place)).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Fact]
    public async Task A_page_that_is_asked_for_anew_ends_the_old_one_of_this_conversation_only()
    {
        var someone = await house.NewPersonWithPasswordAsync();
        var (place, other) = (house.NewPlace(), house.NewPlace());
        var (first, elsewhere) = (await house.SignInPageAsync(someone.Number, place), await house.SignInPageAsync(someone.Number, other));
        var digits = await house.DigitsAsync(first.Key(), Password);
        var second = await house.SignInPageAsync(someone.Number, place);
        second.Id.ShouldNotBe(first.Id);
        (await house.LookAsync(first.Key())).ShouldBeNull();
        (await house.ProveAsync(first.Id, digits, place)).ShouldBe(new ProofResult(ProofOutcome.Void));
        (await house.ProveAsync(second.Id, digits, place)).ShouldBe(new ProofResult(ProofOutcome.NotYet));
        (await house.LookAsync(elsewhere.Key())).ShouldNotBeNull();
    }

    [Fact]
    public async Task Five_wrong_passwords_end_a_page_and_ten_in_a_row_lock_codes_and_passwords_alike()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        foreach (var left in new[] { 4, 3, 2, 1 })
        {
            (await house.TypeAsync(page.Key(), "khong dung 1")).ShouldBe(new PageResult(PageOutcome.Wrong, TriesLeft: left));
        }

        (await house.TypeAsync(page.Key(), "khong dung 1")).ShouldBe(new PageResult(PageOutcome.Over));
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Over));
        (await house.LookAsync(page.Key())).ShouldBeNull();
        (await house.ProveAsync(page.Id, "0000", place)).ShouldBe(new ProofResult(ProofOutcome.Void));

        // Four wrong codes in between: they count together.
        var (challenge, code) = await house.CodeAsync(someone, place);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            (await house.TryAsync(challenge.Id, House.Wrong(code), place)).Outcome.ShouldBe(AttemptOutcome.Wrong);
        }

        page = await house.SignInPageAsync(someone.Number, place);
        var until = house.Clock.GetUtcNow().AddMinutes(10);
        (await house.TypeAsync(page.Key(), "khong dung 1")).ShouldBe(new PageResult(PageOutcome.Locked, LockedUntil: until));
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Locked, LockedUntil: until));
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Locked);
        var refusal = await House.RefusalAsync(() => house.SignInPageAsync(someone.Number, house.NewPlace()));
        (refusal.Type, refusal.LockedUntil).ShouldBe((ProblemTypes.Locked, until));

        house.Clock.Advance(TimeSpan.FromMinutes(10));
        (await house.SignInWithPasswordAsync(someone, place)).Outcome.ShouldBe(ProofOutcome.Right);
        // Forgotten with the right digits: nine more are needed before the next lock.
        (await house.InDatabaseAsync(context => context.CodeLocks.CountAsync(row => row.LockedUntil == until.ToUnixTimeMilliseconds()))).ShouldBe(0);
    }

    [Fact]
    public async Task Wrong_passwords_at_once_are_five_tries_and_the_right_one_comes_too_late()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => house.TypeAsync(page.Key(), "khong dung 1")));
        results.Count(result => result.Outcome is PageOutcome.Wrong).ShouldBeLessThanOrEqualTo(4);
        while ((await house.TypeAsync(page.Key(), "khong dung 1")).Outcome is not PageOutcome.Over)
        {
        }

        (await house.InDatabaseAsync(context => context.CodeLocks.MaxAsync(row => row.Failures))).ShouldBeGreaterThanOrEqualTo(5);
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Over));
    }

    [Fact]
    public async Task The_same_answer_under_the_same_key_is_the_same_and_happens_once()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var (openKey, key, proofKey) = (house.NewKey(), house.NewKey(), house.NewKey());
        var page = await house.SignInPageAsync(someone.Number, place, openKey);
        (await house.SignInPageAsync(someone.Number, place, openKey)).ShouldBe(page);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.TypeAsync(page.Key(), "khong dung 1", idempotencyKey: key)));
        results.Where(result => result.Outcome is not PageOutcome.Busy).Distinct().ShouldBe([new PageResult(PageOutcome.Wrong, TriesLeft: 4)]);
        var digits = await house.DigitsAsync(page.Key(), Password);
        var first = await house.ProveAsync(page.Id, digits, place, proofKey);
        (await house.ProveAsync(page.Id, digits, place, proofKey)).Session!.Token.ShouldBe(first.Session!.Token);
        (await House.RefusalAsync(() => house.ProveAsync(page.Id, HouseWithPages.WrongDigits(digits), place, proofKey))).Type.ShouldBe(ProblemTypes.KeyReused);
    }

    [Fact]
    public async Task One_source_opens_ten_pages_in_five_minutes_and_starts_for_three_accounts_a_day()
    {
        var source = "manypages";
        var someone = await house.NewPersonAsync();
        foreach (var _ in Enumerable.Range(0, 10))
        {
            await house.SignInPageAsync(someone.Number, house.NewPlace(source: source));
        }

        var refusal = await House.RefusalAsync(() => house.SignInPageAsync(someone.Number, house.NewPlace(source: source)));
        (refusal.Type, refusal.RetryAt).ShouldBe((ProblemTypes.TooManyCodes, house.Clock.GetUtcNow().AddMinutes(5)));
        // Codes have a ring of their own.
        await house.StartAsync(someone.Number, house.NewPlace(source: source));
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await house.SignInPageAsync((await house.NewPersonAsync()).Number, house.NewPlace(source: source));
        }

        // Accounts are counted together with those of codes.
        var fourth = (await house.NewPersonAsync()).Number;
        (await House.RefusalAsync(() => house.SignInPageAsync(fourth, house.NewPlace(source: source)))).Type.ShouldBe(ProblemTypes.TooManyCodes);
        (await House.RefusalAsync(() => house.StartAsync(fourth, house.NewPlace(source: source)))).Type.ShouldBe(ProblemTypes.TooManyCodes);
    }

    [Fact]
    public async Task In_use_elsewhere_is_said_after_the_digits_and_a_code_decides()
    {
        var (someone, web, zalo) = (await house.NewPersonWithPasswordAsync(), house.NewPlace(), house.NewPlace("zalo"));
        var first = await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var proof = await house.SignInWithPasswordAsync(someone, zalo);
        proof.Outcome.ShouldBe(ProofOutcome.InUse);
        proof.Session.ShouldBeNull();
        proof.InUse!.Channel.ShouldBe("webchat");
        (await house.CardAsync(first, web)).FullName.ShouldBe(someone.Name);
        var session = await house.SignInAsync(someone, zalo);
        session.Replaced!.Channel.ShouldBe("webchat");
    }

    [Fact]
    public async Task What_is_not_of_the_form_is_refused()
    {
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
        PageRequest[] wrong =
        [
            new("123", PagePurpose.SignIn, place, PageDelivery.Link),
            new(someone.Number, PagePurpose.ChangePassword, place, PageDelivery.Link),
            new(someone.Number, PagePurpose.SignIn, place, PageDelivery.Text),
            new(someone.Number, PagePurpose.SignIn, place, PageDelivery.Link, Guid.NewGuid()),
            new(someone.Number, PagePurpose.SignIn, place, PageDelivery.Link, Culture: "fr"),
            new(someone.Number, PagePurpose.SignIn, place with { Channel = "post" }, PageDelivery.Link),
        ];
        foreach (var request in wrong)
        {
            (await House.RefusalAsync(() => house.Client.OpenPageAsync(request, house.NewKey(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
        }

        (await House.RefusalAsync(() => house.ProveAsync(Guid.NewGuid(), "12345", place))).Type.ShouldBe(ProblemTypes.BadRequest);
        (await House.RefusalAsync(() => house.TypeAsync(new string('a', 22), new string('a', 1_001)))).Type.ShouldBe(ProblemTypes.BadRequest);
        foreach (var key in new[] { "x", new string('a', 22), new string('*', 22), new string('a', 23) })
        {
            (await house.LookAsync(key)).ShouldBeNull();
            (await house.TypeAsync(key, Password)).ShouldBe(new PageResult(PageOutcome.Over));
            (await House.RefusalAsync(() => house.Client.TakeFileAsync(new PageKey(key), house.NewKey(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.NotFound);
        }
    }

    [Theory]
    [InlineData("\"\\ud800abcdefg1\"")]
    [InlineData("\"\\u0000abcdefg1\"")]
    [InlineData("17")]
    [InlineData("{}")]
    public async Task What_is_no_text_is_refused_or_wrong_and_breaks_nothing(string password)
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        using var http = new HttpClient();
        using var request = house.Signed(HttpMethod.Post, "/v1/page/answers", System.Text.Encoding.UTF8.GetBytes($$"""{"key":"{{page.Key()}}","password":{{password}}}"""));
        request.Headers.Add("Idempotency-Key", house.NewKey());
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBeLessThan(500);
        (await house.TypeAsync(page.Key(), Password)).Outcome.ShouldBe(PageOutcome.Done);
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        var looks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.LookAsync(page.Key())));
        looks.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
        (await house.ProveAsync(page.Id, await house.DigitsAsync(page.Key(), Password), place)).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Fact]
    public async Task When_too_many_passwords_are_judged_the_page_says_so_nothing_is_tried_and_nobody_else_waits()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        var keeper = house.App.Services.GetRequiredService<PasswordKeeper>();
        using (await keeper.EnterAsync(TestContext.Current.CancellationToken))
        using (await keeper.EnterAsync(TestContext.Current.CancellationToken))
        {
            var waiting = house.TypeAsync(page.Key(), "khong dung 1");
            // The gate of the database is open meanwhile.
            (await house.SignInAsync(await house.NewPersonAsync(), house.NewPlace())).Token.ShouldNotBeEmpty();
            (await waiting).ShouldBe(new PageResult(PageOutcome.Busy));
        }

        (await house.TypeAsync(page.Key(), "khong dung 1")).TriesLeft.ShouldBe(4);
    }

    [Fact]
    public async Task A_password_of_fewer_rounds_is_kept_anew_when_it_is_typed()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var before = await KeptAsync(someone);
        await house.CloseAsync();
        house.Settings["Passwords:Rounds"] = "600001";
        await house.OpenAsync();
        (await house.SignInWithPasswordAsync(someone, place)).Outcome.ShouldBe(ProofOutcome.Right);
        var after = await KeptAsync(someone);
        (PasswordHash.Read(before.Hash!).Rounds, PasswordHash.Read(after.Hash!).Rounds).ShouldBe((600_000, 600_001));
        after.Since.ShouldBe(before.Since);
        house.Settings.Remove("Passwords:Rounds");
        await house.CloseAsync();
        await house.OpenAsync();
        (await house.SignInWithPasswordAsync(someone, place)).Outcome.ShouldBe(ProofOutcome.Right);
        (await KeptAsync(someone)).Hash.ShouldBe(after.Hash);
    }

    private Task<KeptPassword> KeptAsync(Someone someone) => house.InDatabaseAsync(context => context.Accounts.Where(account => account.Person.BhxhNumber == someone.Number)
        .Select(account => new KeptPassword(account.Password, account.PasswordSince, account.PasswordIsFirst)).SingleAsync());

    private Task<int> SessionsAsync(Someone someone) => house.InDatabaseAsync(context =>
        context.Sessions.CountAsync(session => context.Accounts.Any(account => account.Id == session.AccountId && account.Person.BhxhNumber == someone.Number)));
}

public sealed class PagesOnSqlite(SqliteHouse house) : PageTests(house), IClassFixture<SqliteHouse>;

public sealed class PagesOnPostgres(PostgresHouse house) : PageTests(house), IClassFixture<PostgresHouse>;
