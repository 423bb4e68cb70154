using System.Text.Json;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Pages;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>Passwords that are forgotten, changed, given out by the office, or old (R51), on either database.</summary>
public abstract class NewPasswordTests(House house)
{
    private const string Password = HouseWithPages.Password;
    private const string Other = HouseWithPages.Other;

    [Fact]
    public async Task A_forgotten_password_is_set_after_code_page_and_digits_and_whoever_is_elsewhere_is_signed_out_and_told()
    {
        var (someone, web, zalo) = (await house.NewPersonWithPasswordAsync(), house.NewPlace(), house.NewPlace("zalo"));
        var elsewhere = await house.SignInAsync(someone, web);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await house.SetPasswordPageAsync(someone, zalo);
        (await house.LookAsync(page.Key()))!.Step.ShouldBe(PageStep.NewPassword);
        var digits = await house.DigitsAsync(page.Key(), newPassword: Other);
        // Nothing is true yet.
        (await house.CardAsync(elsewhere, web)).FullName.ShouldBe(someone.Name);
        (await house.TypeAsync((await house.SignInPageAsync(someone.Number, web)).Key(), Password)).Outcome.ShouldBe(PageOutcome.Done);

        (await house.ProveAsync(page.Id, digits, zalo)).ShouldBe(new ProofResult(ProofOutcome.Right));

        var text = (await house.Texts.NextAsync(someone.Phone)).Text;
        text.ShouldBe("VssID: Mat khau cua anh/chi vua duoc dat moi luc " + house.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)
            + ". Neu khong phai anh/chi lam, goi ngay 19009068 hoac den co quan BHXH.");
        GsmText.Septets(text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(160);
        (await House.RefusalAsync(() => house.CardAsync(elsewhere, web))).Type.ShouldBe(ProblemTypes.SessionEnded);
        var told = await ToldAsync(web);
        told.Type.ShouldBe(EventTypes.PasswordSet);
        told.Data.Deserialize(BackendJson.Default.SessionOver).ShouldBe(new SessionOver(house.Clock.GetUtcNow(), "zalo", SessionOver.MarkOf(elsewhere.Token)));
        (await house.SignInWithPasswordAsync(someone, zalo, Other)).Session!.Password.ShouldBe(new PasswordStanding(PasswordState.Fresh));
        (await house.TypeAsync((await house.SignInPageAsync(someone.Number, zalo)).Key(), Password)).Outcome.ShouldBe(PageOutcome.Wrong);
    }

    [Fact]
    public async Task A_page_for_a_forgotten_password_costs_a_right_code_of_this_number_and_conversation_once()
    {
        var (someone, other, place) = (await house.NewPersonAsync(), await house.NewPersonAsync(), house.NewPlace());
        var challenge = await house.RightCodeAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Guid?[] wrong = [null, Guid.NewGuid(), (await house.StartAsync(someone.Number, place)).Id];
        foreach (var id in wrong)
        {
            await NeededAsync(someone, place, id);
        }

        await NeededAsync(other, place, challenge);
        await NeededAsync(someone, house.NewPlace(), challenge);
        (await OpenAsync(someone, place, challenge)).Link.ShouldNotBeNull();
        await NeededAsync(someone, place, challenge);

        Task<SecurePage> OpenAsync(Someone whose, Place where, Guid? id) =>
            house.Client.OpenPageAsync(new PageRequest(whose.Number, PagePurpose.SetPassword, where, PageDelivery.Link, id), house.NewKey(), CancellationToken.None);

        async Task NeededAsync(Someone whose, Place where, Guid? id) => (await House.RefusalAsync(() => OpenAsync(whose, where, id))).Type.ShouldBe(ProblemTypes.CodeNeeded);
    }

    [Fact]
    public async Task A_texted_page_goes_to_the_phone_on_record_as_one_text_and_counts_as_a_send()
    {
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace("ussd"));
        var request = new PageRequest(someone.Number, PagePurpose.SetPassword, place, PageDelivery.Text);
        var page = await house.Client.OpenPageAsync(request, house.NewKey(), CancellationToken.None);
        page.Link.ShouldBeNull();
        var text = (await house.Texts.NextAsync(someone.Phone)).Text;
        text.ShouldMatch("^VssID: Mo de dat lai mat khau, 1 lan trong 5 phut\\. Khong chia se cho ai, ke ca can bo BHXH: http://localhost:5080/p\\?k=[A-Za-z0-9_-]{22}$");

        var now = house.Clock.GetUtcNow();
        foreach (var call in new Func<Task>[] { () => house.Client.OpenPageAsync(request, house.NewKey(), CancellationToken.None), () => house.StartAsync(someone.Number, place) })
        {
            (await House.RefusalAsync(call)).ShouldSatisfyAllConditions(refusal => refusal.Type.ShouldBe(ProblemTypes.TooManyCodes), refusal => refusal.RetryAt.ShouldBe(now.AddMinutes(1)));
        }

        var key = text[^22..];
        (await house.LookAsync(key))!.Channel.ShouldBe("ussd");
        (await house.ProveAsync(page.Id, await house.DigitsAsync(key, newPassword: Password), place)).Outcome.ShouldBe(ProofOutcome.Right);
        (await house.SignInWithPasswordAsync(someone, house.NewPlace())).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Theory]
    [InlineData("ngan 1", NewPasswordFault.TooShort)]
    [InlineData("", NewPasswordFault.TooShort)]
    [InlineData(null, NewPasswordFault.TooShort)]
    [InlineData("khong co so nao", NewPasswordFault.OneKind)]
    [InlineData("matkhau2026", NewPasswordFault.Common)]
    [InlineData("sinh 05-09-1990 nhe", NewPasswordFault.Personal)]
    [InlineData("so NUMBER day", NewPasswordFault.Personal)]
    [InlineData("so PERSONAL day", NewPasswordFault.Personal)]
    [InlineData("goi 0PHONE nhe", NewPasswordFault.Personal)]
    [InlineData(HouseWithPages.Password, NewPasswordFault.Same)]
    public async Task A_new_password_that_may_not_be_taken_is_refused_with_the_reason_and_another_may_be_typed(string? password, NewPasswordFault fault)
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SetPasswordPageAsync(someone, place);
        var typed = password?.Replace("NUMBER", someone.Number, StringComparison.Ordinal).Replace("PERSONAL", someone.PersonalNumber, StringComparison.Ordinal).Replace("PHONE", someone.Phone[3..], StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            (await house.TypeAsync(page.Key(), newPassword: typed)).ShouldBe(new PageResult(PageOutcome.Refused, Fault: fault));
        }

        (await house.ProveAsync(page.Id, "0000", place)).ShouldBe(new ProofResult(ProofOutcome.NotYet));
        await house.DigitsAsync(page.Key(), newPassword: Other);
    }

    [Fact]
    public async Task A_new_password_that_is_too_long_is_refused()
    {
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
        var page = await house.SetPasswordPageAsync(someone, place);
        (await house.TypeAsync(page.Key(), newPassword: new string('a', 200) + "1")).ShouldBe(new PageResult(PageOutcome.Refused, Fault: NewPasswordFault.TooLong));
    }

    [Fact]
    public async Task Whoever_holds_the_link_of_a_new_password_cannot_guess_the_old_one_there()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var page = await house.SetPasswordPageAsync(someone, place);
        foreach (var _ in Enumerable.Range(0, 5))
        {
            (await house.TypeAsync(page.Key(), newPassword: Password)).Fault.ShouldBe(NewPasswordFault.Same);
        }

        (await house.TypeAsync(page.Key(), newPassword: Other)).ShouldBe(new PageResult(PageOutcome.Over));
    }

    [Theory]
    [InlineData(0, true, PasswordState.First)]
    [InlineData(213, false, PasswordState.Overdue)]
    public async Task The_page_of_signing_in_goes_on_to_a_new_password_in_place_of_a_first_or_overdue_one(int days, bool isFirst, PasswordState why)
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(TimeSpan.FromDays(days), isFirst), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Next, PageStep.NewPassword, Why: why));
        (await house.LookAsync(page.Key())).ShouldSatisfyAllConditions(look => look!.Step.ShouldBe(PageStep.NewPassword), look => look!.Why.ShouldBe(why));
        (await house.ProveAsync(page.Id, "0000", place)).ShouldBe(new ProofResult(ProofOutcome.NotYet));
        (await house.TypeAsync(page.Key(), newPassword: Password)).Fault.ShouldBe(NewPasswordFault.Same);
        var digits = await house.DigitsAsync(page.Key(), newPassword: Other);

        var proof = await house.ProveAsync(page.Id, digits, place);

        proof.Session!.Password.ShouldBe(new PasswordStanding(PasswordState.Fresh));
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldStartWith("VssID: Mat khau");
        (await house.ProveAsync(page.Id, digits, place)).Outcome.ShouldBe(ProofOutcome.Void);
        (await house.SignInWithPasswordAsync(someone, place, Other)).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Fact]
    public async Task Without_its_digits_a_new_password_in_place_of_a_first_one_is_not_taken()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(isFirst: true), house.NewPlace());
        var page = await house.SignInPageAsync(someone.Number, place);
        await house.TypeAsync(page.Key(), Password);
        await house.DigitsAsync(page.Key(), newPassword: Other);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        (await house.TypeAsync((await house.SignInPageAsync(someone.Number, place)).Key(), Other)).Outcome.ShouldBe(PageOutcome.Wrong);
        (await house.SignInAsync(someone, place)).Password.ShouldBe(new PasswordStanding(PasswordState.First));
    }

    [Fact]
    public async Task A_session_tells_how_the_password_stands_to_the_millisecond_whichever_way_it_was_opened()
    {
        (await house.SignInAsync(await house.NewPersonAsync(), house.NewPlace())).Password.ShouldBe(new PasswordStanding(PasswordState.None));
        var (age, grace, tick) = (TimeSpan.FromDays(183), TimeSpan.FromDays(30), TimeSpan.FromMilliseconds(1));
        var now = house.Clock.GetUtcNow();
        (TimeSpan Age, PasswordStanding Standing)[] cases =
        [
            (age - tick, new(PasswordState.Fresh)),
            (age, new(PasswordState.Old, now + grace)),
            (age + grace - tick, new(PasswordState.Old, now + tick)),
            (age + grace, new(PasswordState.Overdue)),
        ];
        foreach (var (young, standing) in cases)
        {
            var (someone, place) = (await house.NewPersonWithPasswordAsync(young), house.NewPlace());
            (await house.SignInAsync(someone, place)).Password.ShouldBe(standing);
            if (standing.State is not PasswordState.Overdue)
            {
                (await house.SignInWithPasswordAsync(someone, place)).Session!.Password.ShouldBe(standing);
            }
        }
    }

    [Fact]
    public async Task A_known_password_is_changed_by_page_digits_and_code_together()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await house.MyPageAsync(session, place);
        (await house.LookAsync(page.Key())).ShouldSatisfyAllConditions(
            look => look!.Step.ShouldBe(PageStep.Both), look => look!.Account.ShouldBe($"{someone.Number[..3]}*****{someone.Number[8..]}"));
        (await house.TypeAsync(page.Key(), "khong dung 1", Other)).ShouldBe(new PageResult(PageOutcome.Wrong, TriesLeft: 4));
        (await house.TypeAsync(page.Key(), Password, "ngan 1")).ShouldBe(new PageResult(PageOutcome.Refused, Fault: NewPasswordFault.TooShort));
        (await house.TypeAsync(page.Key(), Password, Password)).ShouldBe(new PageResult(PageOutcome.Refused, Fault: NewPasswordFault.Same));
        var digits = await house.DigitsAsync(page.Key(), Password, Other);
        var challenge = await house.RightCodeAsync(someone, session, place, ChallengePurpose.ChangePassword);

        // Wrong order: before the digits were given the page is worth nothing, and the challenge is not lost.
        (await House.RefusalAsync(() => ChangeAsync(session, place, page.Id, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        (await house.ProveAsync(page.Id, digits, place)).ShouldBe(new ProofResult(ProofOutcome.Right));
        // And without the code nothing has changed.
        var signedIn = await house.SignInWithPasswordAsync(someone, place);
        session = signedIn.Session.ShouldNotBeNull();
        (await House.RefusalAsync(() => ChangeAsync(session, place, page.Id, Guid.NewGuid()))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        var key = house.NewKey();

        (await ChangeAsync(session, place, page.Id, challenge, key)).ShouldBe(new PasswordStanding(PasswordState.Fresh));

        (await ChangeAsync(session, place, page.Id, challenge, key)).ShouldBe(new PasswordStanding(PasswordState.Fresh));
        (await House.RefusalAsync(() => ChangeAsync(session, place, page.Id, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        (await house.Texts.NextAsync(someone.Phone)).Text.ShouldStartWith("VssID: Mat khau");
        (await house.CardAsync(session, place)).FullName.ShouldBe(someone.Name);
        (await house.SignInWithPasswordAsync(someone, place, Other)).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Fact]
    public async Task A_page_for_another_password_of_somebody_else_or_too_late_is_worth_nothing()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var (thief, lair) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        var foreign = await house.SignInAsync(thief, lair);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await house.MyPageAsync(foreign, lair);
        (await house.ProveAsync(page.Id, await house.DigitsAsync(page.Key(), Password, Other), lair)).Outcome.ShouldBe(ProofOutcome.Right);
        var challenge = await house.RightCodeAsync(someone, session, place, ChallengePurpose.ChangePassword);
        (await House.RefusalAsync(() => ChangeAsync(session, place, page.Id, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);

        var own = await house.MyPageAsync(session, place);
        (await house.ProveAsync(own.Id, await house.DigitsAsync(own.Key(), Password, Other), place)).Outcome.ShouldBe(ProofOutcome.Right);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        house.Clock.Advance(TimeSpan.FromMinutes(4) - TimeSpan.FromMilliseconds(1));
        challenge = await house.RightCodeAsync(someone, session, place, ChallengePurpose.ChangePassword);
        house.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await House.RefusalAsync(() => ChangeAsync(session, place, own.Id, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);
    }

    [Fact]
    public async Task Who_has_no_password_yet_sets_the_first_one_without_an_old_one()
    {
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var page = await house.MyPageAsync(session, place);
        (await house.LookAsync(page.Key()))!.Step.ShouldBe(PageStep.NewPassword);
        (await house.ProveAsync(page.Id, await house.DigitsAsync(page.Key(), newPassword: Password), place)).Outcome.ShouldBe(ProofOutcome.Right);
        (await ChangeAsync(session, place, page.Id, await house.RightCodeAsync(someone, session, place, ChallengePurpose.ChangePassword))).State.ShouldBe(PasswordState.Fresh);
        (await house.SignInWithPasswordAsync(someone, place)).Outcome.ShouldBe(ProofOutcome.Right);
    }

    [Fact]
    public async Task Wrong_old_passwords_in_a_session_do_not_lock_the_door_nor_the_door_the_session()
    {
        var (someone, place) = (await house.NewPersonWithPasswordAsync(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var page = await house.MyPageAsync(session, place);
            foreach (var __ in Enumerable.Range(0, 5))
            {
                await house.TypeAsync(page.Key(), "khong dung 1", Other);
            }
        }

        // The lock of the session is one of its own: the door is open.
        (await house.TypeAsync((await house.MyPageAsync(session, place)).Key(), Password, Other)).Outcome.ShouldBe(PageOutcome.Locked);
        await house.DigitsAsync((await house.SignInPageAsync(someone.Number, house.NewPlace())).Key(), Password);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var page = await house.SignInPageAsync(someone.Number, house.NewPlace());
            foreach (var __ in Enumerable.Range(0, 5))
            {
                await house.TypeAsync(page.Key(), "khong dung 1");
            }
        }

        (await House.RefusalAsync(() => house.SignInPageAsync(someone.Number, place))).Type.ShouldBe(ProblemTypes.Locked);
        await house.DigitsAsync((await house.MyPageAsync(session, place)).Key(), Password, Other);
    }

    [Fact]
    public async Task A_new_password_ends_the_pages_on_which_the_old_one_was_typed()
    {
        var (someone, place, other) = (await house.NewPersonWithPasswordAsync(), house.NewPlace(), house.NewPlace());
        var thief = await house.SignInPageAsync(someone.Number, other);
        var digits = await house.DigitsAsync(thief.Key(), Password);
        var page = await house.SetPasswordPageAsync(someone, place);
        (await house.ProveAsync(page.Id, await house.DigitsAsync(page.Key(), newPassword: Other), place)).Outcome.ShouldBe(ProofOutcome.Right);
        (await house.ProveAsync(thief.Id, digits, other)).ShouldBe(new ProofResult(ProofOutcome.Void));
    }

    [Fact]
    public async Task A_copy_of_the_data_is_taken_once_after_a_code_of_its_own()
    {
        var (someone, place) = (await house.NewPersonAsync(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await House.RefusalAsync(() => house.MyPageAsync(session, place, PagePurpose.Download))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        var challenge = await house.RightCodeAsync(someone, session, place, ChallengePurpose.Export);
        var page = await house.MyPageAsync(session, place, PagePurpose.Download, challenge);
        (await house.LookAsync(page.Key()))!.Step.ShouldBe(PageStep.Take);
        (await house.TypeAsync(page.Key(), Password)).ShouldBe(new PageResult(PageOutcome.Over));
        (await house.ProveAsync(page.Id, "0000", place)).Outcome.ShouldBe(ProofOutcome.NotYet);

        var key = house.NewKey();
        var file = await house.Client.TakeFileAsync(new PageKey(page.Key()), key, CancellationToken.None);

        file.MediaType.ShouldBe("application/zip");
        file.Content.AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
        (await house.Client.TakeFileAsync(new PageKey(page.Key()), key, CancellationToken.None)).Content.ShouldBe(file.Content);
        (await House.RefusalAsync(() => house.Client.TakeFileAsync(new PageKey(page.Key()), house.NewKey(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.NotFound);
        (await house.ProveAsync(page.Id, "0000", place)).Outcome.ShouldBe(ProofOutcome.Void);
        (await House.RefusalAsync(() => house.MyPageAsync(session, place, PagePurpose.Download, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);
    }

    private Task<PasswordStanding> ChangeAsync(Session session, Place place, Guid page, Guid challenge, string? key = null) =>
        house.Client.ChangePasswordAsync(new PasswordChange(page, challenge), session.Token, place.ToHeaders(), key ?? house.NewKey(), CancellationToken.None);

    private async Task<BackendEvent> ToldAsync(Place place)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (house.Bot.All.SingleOrDefault(each => each.Conversation == place.Conversation) is { } told)
            {
                return told;
            }

            await Task.Yield();
        }
    }
}

public sealed class NewPasswordsOnSqlite(SqliteHouse house) : NewPasswordTests(house), IClassFixture<SqliteHouse>;

public sealed class NewPasswordsOnPostgres(PostgresHouse house) : NewPasswordTests(house), IClassFixture<PostgresHouse>;
