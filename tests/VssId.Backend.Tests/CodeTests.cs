using VssId.Backend.Client;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>One-time codes on either database: R2 to R7, R13.</summary>
public abstract class CodeTests(House house)
{
    [Fact]
    public async Task A_code_is_accepted_to_the_last_millisecond_and_void_after_it()
    {
        var (first, second) = (await house.NewPersonAsync(), await house.NewPersonAsync());
        var place = house.NewPlace();
        var (early, earlyCode) = await house.CodeAsync(first, place);
        var (late, lateCode) = await house.CodeAsync(second, place);
        early.ExpiresAt.ShouldBe(house.Clock.GetUtcNow().AddSeconds(300));

        house.Clock.Advance(TimeSpan.FromMilliseconds(299_999));
        (await house.TryAsync(early.Id, earlyCode, place)).Outcome.ShouldBe(AttemptOutcome.Right);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await house.TryAsync(late.Id, lateCode, place)).Outcome.ShouldBe(AttemptOutcome.Void);
    }

    [Fact]
    public async Task The_right_code_is_refused_after_five_wrong_ones()
    {
        var place = house.NewPlace();
        var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);

        for (var left = 4; left >= 1; left--)
        {
            var result = await house.TryAsync(challenge.Id, House.Wrong(code), place);
            result.Outcome.ShouldBe(AttemptOutcome.Wrong);
            result.TriesLeft.ShouldBe(left);
        }

        (await house.TryAsync(challenge.Id, House.Wrong(code), place)).Outcome.ShouldBe(AttemptOutcome.Void);
        var sixth = await house.TryAsync(challenge.Id, code, place);
        sixth.Outcome.ShouldBe(AttemptOutcome.Void);
        sixth.Session.ShouldBeNull();
    }

    [Fact]
    public async Task The_right_code_is_accepted_at_the_fifth_try()
    {
        var place = house.NewPlace();
        var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);
        for (var i = 0; i < 4; i++)
        {
            await house.TryAsync(challenge.Id, House.Wrong(code), place);
        }

        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
    }

    [Fact]
    public async Task A_hundred_right_answers_at_once_give_one_session()
    {
        for (var round = 0; round < 3; round++)
        {
            var place = house.NewPlace();
            var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);

            var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => house.TryAsync(challenge.Id, code, place)));

            results.Count(result => result.Outcome == AttemptOutcome.Right).ShouldBe(1);
            results.Count(result => result.Outcome == AttemptOutcome.Void).ShouldBe(99);
            var session = results.Single(result => result.Session is not null).Session!;
            (await house.CardAsync(session, place)).BenefitLevel.ShouldBe(4);
        }
    }

    [Fact]
    public async Task A_hundred_wrong_answers_at_once_are_five_tries()
    {
        var place = house.NewPlace();
        var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);

        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => house.TryAsync(challenge.Id, House.Wrong(code), place)));

        results.Where(result => result.Outcome == AttemptOutcome.Wrong).Select(result => result.TriesLeft).Order().ShouldBe([1, 2, 3, 4]);
        results.Count(result => result.Outcome == AttemptOutcome.Void).ShouldBe(96);
    }

    [Fact]
    public async Task A_code_works_only_for_its_challenge_and_conversation()
    {
        var place = house.NewPlace();
        var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);
        var (other, _) = await house.CodeAsync(await house.NewPersonAsync(), place);

        (await house.TryAsync(challenge.Id, code, house.NewPlace())).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TryAsync(challenge.Id, code, place with { Channel = "zalo" })).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TryAsync(other.Id, code, place)).Outcome.ShouldNotBe(AttemptOutcome.Right);
        (await house.TryAsync(Guid.NewGuid(), code, place)).Outcome.ShouldBe(AttemptOutcome.Void);
        // None of these was a try of this challenge.
        (await house.TryAsync(challenge.Id, House.Wrong(code), place)).TriesLeft.ShouldBe(4);
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
    }

    [Fact]
    public async Task A_new_code_voids_the_old_one_wherever_it_was_asked_for()
    {
        var someone = await house.NewPersonAsync();
        var (place, elsewhere) = (house.NewPlace(), house.NewPlace("ussd"));
        var (old, oldCode) = await house.CodeAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromSeconds(60));
        var (young, youngCode) = await house.CodeAsync(someone, elsewhere);

        (await house.TryAsync(old.Id, oldCode, place)).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TryAsync(young.Id, youngCode, elsewhere)).Outcome.ShouldBe(AttemptOutcome.Right);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var place = house.NewPlace();
        var (challenge, code) = await house.CodeAsync(await house.NewPersonAsync(), place);
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
        (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Void);
    }

    [Fact]
    public async Task Either_number_and_the_card_code_name_the_same_account()
    {
        var someone = await house.NewPersonAsync();
        await house.StartAsync(someone.Number, house.NewPlace());
        foreach (var number in new[] { someone.PersonalNumber, "DN438" + someone.Number })
        {
            (await House.RefusalAsync(() => house.StartAsync(number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.TooManyCodes);
        }
    }

    [Fact]
    public async Task Codes_go_out_a_minute_apart()
    {
        var someone = await house.NewPersonAsync();
        var first = await house.StartAsync(someone.Number, house.NewPlace());
        first.ResendAt.ShouldBe(house.Clock.GetUtcNow().AddSeconds(60));

        house.Clock.Advance(TimeSpan.FromMilliseconds(59_999));
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).RetryAt.ShouldBe(first.ResendAt);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await house.StartAsync(someone.Number, house.NewPlace());
    }

    [Fact]
    public async Task Five_codes_go_out_in_an_hour_and_ten_in_a_day()
    {
        var someone = await house.NewPersonAsync();
        var begin = house.Clock.GetUtcNow();
        for (var i = 0; i < 5; i++)
        {
            await house.StartAsync(someone.Number, house.NewPlace());
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).RetryAt.ShouldBe(begin.AddHours(1));
        house.Clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromMilliseconds(1));
        await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()));
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        for (var i = 0; i < 5; i++)
        {
            await house.StartAsync(someone.Number, house.NewPlace());
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        house.Clock.Advance(TimeSpan.FromHours(5));
        (await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()))).RetryAt.ShouldBe(begin.AddDays(1));
        house.Clock.Advance(begin.AddDays(1) - house.Clock.GetUtcNow());
        await house.StartAsync(someone.Number, house.NewPlace());
    }

    [Fact]
    public async Task A_phone_of_two_accounts_has_one_limit()
    {
        var parent = await house.NewPersonAsync();
        var child = await house.NewPersonAsync(parent.Phone);
        await house.StartAsync(parent.Number, house.NewPlace());
        (await House.RefusalAsync(() => house.StartAsync(child.Number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.TooManyCodes);
        house.Clock.Advance(TimeSpan.FromSeconds(60));
        // The refusal above took nothing from the child's account.
        await house.StartAsync(child.Number, house.NewPlace());
    }

    [Fact]
    public async Task Of_fifty_wishes_at_once_one_sends_a_code()
    {
        var someone = await house.NewPersonAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            try
            {
                await house.StartAsync(someone.Number, house.NewPlace());
                return true;
            }
            catch (Refit.ApiException)
            {
                return false;
            }
        }));
        outcomes.Count(sent => sent).ShouldBe(1);
    }

    [Fact]
    public async Task Ten_failures_lock_for_ten_minutes_then_twice_as_long_and_a_hundred_for_good()
    {
        var someone = await house.NewPersonAsync();
        TimeSpan[] locks = [.. new[] { 10, 20, 40, 80, 160, 320, 640, 1280, 1440 }.Select(minutes => TimeSpan.FromMinutes(minutes))];
        foreach (var length in locks)
        {
            var result = await FailTenTimesAsync(someone);
            result.Outcome.ShouldBe(AttemptOutcome.Locked);
            result.LockedUntil.ShouldBe(house.Clock.GetUtcNow() + length);

            var refusal = await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()));
            refusal.Type.ShouldBe(ProblemTypes.Locked);
            refusal.Status.ShouldBe(423);
            refusal.LockedUntil.ShouldBe(result.LockedUntil);
            house.Clock.Advance(length);
            // So that the limit of sends does not stop the failures.
            house.Clock.Advance(TimeSpan.FromDays(1));
        }

        (await FailTenTimesAsync(someone)).ShouldBe(new AttemptResult(AttemptOutcome.Locked));
        house.Clock.Advance(TimeSpan.FromDays(300));
        var closed = await House.RefusalAsync(() => house.StartAsync(someone.Number, house.NewPlace()));
        closed.Type.ShouldBe(ProblemTypes.Locked);
        closed.LockedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task The_right_code_forgets_the_failures_before_it()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        for (var round = 0; round < 4; round++)
        {
            var (challenge, code) = await house.CodeAsync(someone, place);
            for (var i = 0; i < 4; i++)
            {
                (await house.TryAsync(challenge.Id, House.Wrong(code), place)).Outcome.ShouldBe(AttemptOutcome.Wrong);
            }

            (await house.TryAsync(challenge.Id, code, place)).Outcome.ShouldBe(AttemptOutcome.Right);
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    [Fact]
    public async Task A_lock_takes_no_right_code_and_ends_no_running_session()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        foreach (var wrong in new[] { 3, 3, 3, 1 })
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            var elsewhere = house.NewPlace();
            var (challenge, code) = await house.CodeAsync(someone, elsewhere);
            for (var i = 0; i < wrong; i++)
            {
                await house.TryAsync(challenge.Id, House.Wrong(code), elsewhere);
            }

            if (wrong == 1)
            {
                var locked = await house.TryAsync(challenge.Id, code, elsewhere);
                locked.Outcome.ShouldBe(AttemptOutcome.Locked);
                locked.LockedUntil.ShouldBe(house.Clock.GetUtcNow().AddMinutes(10));
            }
        }

        (await house.CardAsync(session, place)).Number.ShouldBe(someone.Number);
    }

    [Theory]
    [InlineData("zalo")]
    [InlineData("webchat")]
    [InlineData("ussd")]
    public async Task The_text_is_one_segment_that_warns_and_ends_with_the_code(string channel)
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace(channel);
        var challenge = await house.StartAsync(someone.Number, place);
        var text = (await house.Texts.NextAsync(someone.Phone)).Text;

        GsmText.Septets(text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(160);
        text.ShouldAllBe(letter => char.IsAscii(letter));
        text.ShouldContain("VssID");
        text.ShouldContain("5 phut");
        text.ShouldContain("khong chia se", Case.Insensitive);
        text[..^6].ShouldNotContain(text[^6..]);
        (await house.TryAsync(challenge.Id, text[^6..], place)).Outcome.ShouldBe(AttemptOutcome.Right);
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345678901")]
    [InlineData("99000000l7")]
    [InlineData("dn4389900000017")]
    public async Task A_number_of_another_form_is_refused(string number) =>
        (await House.RefusalAsync(() => house.StartAsync(number, house.NewPlace()))).Type.ShouldBe(ProblemTypes.BadRequest);

    [Fact]
    public async Task What_is_not_a_place_or_a_code_is_refused()
    {
        var number = (await house.NewPersonAsync()).Number;
        Place[] places = [new("telegram", "c", "s"), new("zalo", string.Empty, "s"), new("zalo", new string('c', 201), "s"), new("zalo", "c", "two words"), new("zalo", "c\nc", "s")];
        foreach (var place in places)
        {
            (await House.RefusalAsync(() => house.StartAsync(number, place))).Type.ShouldBe(ProblemTypes.BadRequest);
        }

        foreach (var code in new[] { "12345", "1234567", "12345a", "١٢٣٤٥٦" })
        {
            (await House.RefusalAsync(() => house.TryAsync(Guid.NewGuid(), code, house.NewPlace()))).Type.ShouldBe(ProblemTypes.BadRequest);
        }
    }

    private async Task<AttemptResult> FailTenTimesAsync(Someone someone)
    {
        AttemptResult? last = null;
        for (var round = 0; round < 2; round++)
        {
            var place = house.NewPlace();
            var (challenge, code) = await house.CodeAsync(someone, place);
            for (var i = 0; i < 5; i++)
            {
                last = await house.TryAsync(challenge.Id, House.Wrong(code), place);
            }

            if (round == 0)
            {
                last!.Outcome.ShouldBe(AttemptOutcome.Void);
                house.Clock.Advance(TimeSpan.FromMinutes(1));
            }
        }

        return last!;
    }
}

public sealed class CodesOnSqlite(SqliteHouse house) : CodeTests(house), IClassFixture<SqliteHouse>;

public sealed class CodesOnPostgres(PostgresHouse house) : CodeTests(house), IClassFixture<PostgresHouse>;
