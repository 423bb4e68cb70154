using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Profile;
using VssId.Backend.People;
using VssId.Backend.Profile;
using VssId.Backend.Tests.Fixtures;

namespace VssId.Backend.Tests;

/// <summary>The personal page and the change of phone (R18), on either database.</summary>
public abstract class ProfileTests(House house)
{
    [Fact]
    public async Task Without_a_fresh_code_what_leaves_the_backend_is_masked()
    {
        var someone = await house.NewPersonAsync();
        await house.InDatabaseAsync(context => context.Accounts.Where(row => row.Person.BhxhNumber == someone.Number).ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "ngoc.lan@mau.example")));
        await house.InDatabaseAsync(context => context.People.Where(row => row.BhxhNumber == someone.Number)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Address, "Số 12 ngõ Mẫu, Phường Đông Thọ, Tỉnh Thanh Hóa")));
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        var profile = await ProfileAsync(session, place);
        profile.ShouldBe(new PersonalProfile(
            IsMasked: true,
            $"998*****{someone.Number[8..]}",
            $"038*****{someone.PersonalNumber[8..]}",
            someone.Name,
            "**/**/1990",
            Sex.Male,
            $"05xx xxx {someone.Phone[^3..]}",
            "n***@mau.example",
            "Phường Đông Thọ, Tỉnh Thanh Hóa"));
        var json = JsonSerializer.Serialize(profile, BackendJson.Default.PersonalProfile);
        foreach (var personal in new[] { someone.Number, someone.PersonalNumber, someone.Phone[3..], "goc.lan", "05/09", "Số 12" })
        {
            json.ShouldNotContain(personal);
        }

        profile.ToString().ShouldNotContain(someone.Name);
        (await house.EntriesAsync(someone, ofOfficers: false)).ShouldContain("profile, masked: asked by citizen");
    }

    [Fact]
    public async Task A_fresh_code_shows_everything_once()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        var challenge = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowProfile);
        (await ShowAsync(session, place, challenge)).ShouldBe(new PersonalProfile(
            IsMasked: false, someone.Number, someone.PersonalNumber, someone.Name, "05/09/1990", Sex.Male,
            $"0{someone.Phone[3..6]} {someone.Phone[6..9]} {someone.Phone[9..]}", null, "Phường Hạc Thành, Tỉnh Thanh Hóa"));
        (await house.EntriesAsync(someone, ofOfficers: false)).Count(entry => entry == "profile: asked by citizen").ShouldBe(1);
        var again = await House.RefusalAsync(() => ShowAsync(session, place, challenge));
        (again.Type, again.Status).ShouldBe((ProblemTypes.CodeNeeded, 409));
    }

    [Fact]
    public async Task A_code_for_something_else_of_somebody_else_or_of_long_ago_shows_nothing()
    {
        var (someone, other) = (await house.NewPersonAsync(), await house.NewPersonAsync());
        var (place, otherPlace) = (house.NewPlace(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        var otherSession = await house.SignInAsync(other, otherPlace);
        var export = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.Export);
        var others = await house.CodeRightAsync(other.Phone, otherSession, otherPlace, ChallengePurpose.ShowProfile);
        var old = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowProfile);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        foreach (var challenge in new[] { export, others, old, Guid.Empty, Guid.NewGuid() })
        {
            (await House.RefusalAsync(() => ShowAsync(session, place, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        }
    }

    [Fact]
    public async Task On_Ussd_nothing_is_shown_in_full_and_the_code_is_not_spent()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace("ussd");
        var session = await house.SignInAsync(someone, place);
        var challenge = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ShowProfile);
        (await House.RefusalAsync(() => ShowAsync(session, place, challenge))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        (await ProfileAsync(session, place)).IsMasked.ShouldBeTrue();
        (await house.EntriesAsync(someone, ofOfficers: false)).ShouldNotContain("profile: asked by citizen");
    }

    [Fact]
    public async Task A_new_phone_takes_codes_from_now_on_and_the_other_conversations_and_the_old_phone_are_told()
    {
        var someone = await house.NewPersonAsync();
        var (zalo, web) = (house.NewPlace("zalo"), house.NewPlace());
        await house.SignInAsync(someone, zalo);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var session = await house.SignInAsync(someone, web);
        var phone = HouseWithFiles.NewPhone();

        var changed = await house.ChangePhoneAsync(someone, session, web, phone);

        changed.ShouldBe(new ChangedPhone(Masking.Phone(phone), house.Clock.GetUtcNow()));
        (await house.EventAsync(zalo, EventTypes.PhoneChanged)).Data.Deserialize(BackendJson.Default.SessionOver).ShouldBe(new SessionOver(changed.ChangedAt, "webchat", null));
        while (!(await house.NextNoticeAsync(someone.Phone)).Contains("doi sang so dien thoai khac", StringComparison.Ordinal))
        {
            // Notices of the sign-ins come before.
        }

        (await ProfileAsync(session, web)).Phone.ShouldBe(changed.Phone);
        house.Bot.All.ShouldNotContain(each => each.Conversation == web.Conversation && each.Type == EventTypes.PhoneChanged);
        (await house.EntriesAsync(someone, ofOfficers: false)).ShouldContain("phone: changed by citizen");
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.SignInAsync(someone with { Phone = phone }, house.NewPlace());
    }

    [Fact]
    public async Task Codes_and_pages_under_way_are_void_after_the_change()
    {
        var someone = await house.NewPersonWithPasswordAsync();
        var (place, stranger) = (house.NewPlace(), house.NewPlace());
        var session = await house.SignInAsync(someone, place);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var (challenge, code) = await house.CodeAsync(someone, stranger);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var (page, key) = await house.TextedPageAsync(someone, stranger);
        await house.ChangePhoneAsync(someone, session, place, HouseWithFiles.NewPhone());
        (await house.TryAsync(challenge.Id, code, stranger)).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.LookAsync(key)).ShouldBeNull();
        page.Link.ShouldBeNull();
    }

    [Fact]
    public async Task One_code_alone_changes_nothing_and_spends_nothing()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        var phone = HouseWithFiles.NewPhone();
        var old = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ChangePhone);
        var @new = await house.CodeRightAsync(phone, session, place, ChallengePurpose.NewPhone, phone);
        foreach (var (first, second) in new[] { (old, Guid.NewGuid()), (Guid.NewGuid(), @new), (@new, old), (old, old) })
        {
            (await House.RefusalAsync(() => house.ChangePhoneAsync(session, place, first, second))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        }

        (await house.ChangePhoneAsync(session, place, old, @new)).Phone.ShouldBe(Masking.Phone(phone));
        (await House.RefusalAsync(() => house.ChangePhoneAsync(session, place, old, @new))).Type.ShouldBe(ProblemTypes.CodeNeeded);
    }

    [Fact]
    public async Task The_same_phone_is_not_taken()
    {
        var phone = HouseWithFiles.NewPhone();
        var someone = await house.NewPersonAsync(phone);
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        var refusal = await House.RefusalAsync(() => house.ChangePhoneAsync(someone, session, place, phone));
        (refusal.Type, refusal.Status).ShouldBe((ProblemTypes.PhoneNotTaken, 409));
    }

    [Fact]
    public async Task A_phone_serves_five_accounts_and_no_more_also_when_two_come_at_once()
    {
        var phone = HouseWithFiles.NewPhone();
        for (var account = 0; account < 4; account++)
        {
            await house.NewPersonAsync(phone, subject: null);
        }

        var wishes = new List<(Session Session, Place Place, Guid Old, Guid New)>();
        for (var citizen = 0; citizen < 2; citizen++)
        {
            var someone = await house.NewPersonAsync();
            var place = house.NewPlace();
            var session = await house.SignInAsync(someone, place);
            wishes.Add((session, place, await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ChangePhone), await house.CodeRightAsync(phone, session, place, ChallengePurpose.NewPhone, phone)));
        }

        var answers = await Task.WhenAll(wishes.Select(async wish =>
        {
            try
            {
                await house.ChangePhoneAsync(wish.Session, wish.Place, wish.Old, wish.New);
                return "taken";
            }
            catch (Refit.ApiException refusal)
            {
                return BackendProblem.Of(refusal)?.Type;
            }
        }));
        answers.ShouldBe(["taken", ProblemTypes.PhoneNotTaken], ignoreOrder: true);
        (await house.InDatabaseAsync(context => context.Accounts.CountAsync(row => row.Phone == phone))).ShouldBe(5);
    }

    [Fact]
    public async Task Repeating_a_change_under_its_key_has_one_effect()
    {
        var someone = await house.NewPersonAsync();
        var place = house.NewPlace();
        var session = await house.SignInAsync(someone, place);
        var phone = HouseWithFiles.NewPhone();
        var old = await house.CodeRightAsync(someone.Phone, session, place, ChallengePurpose.ChangePhone);
        var @new = await house.CodeRightAsync(phone, session, place, ChallengePurpose.NewPhone, phone);
        var key = house.NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => house.ChangePhoneAsync(session, place, old, @new, key)));
        answers.Distinct().ShouldHaveSingleItem();
        (await house.EntriesAsync(someone, ofOfficers: false)).Count(entry => entry == "phone: changed by citizen").ShouldBe(1);
    }

    private Task<PersonalProfile> ProfileAsync(Session session, Place place) => house.Client.GetProfileAsync(session.Token, place.ToHeaders(), CancellationToken.None);

    private Task<PersonalProfile> ShowAsync(Session session, Place place, Guid challenge) =>
        house.Client.ShowProfileAsync(new ProfileWish(challenge), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);
}

public sealed class ProfileOnSqlite(FastSqliteHouse house) : ProfileTests(house), IClassFixture<FastSqliteHouse>;

public sealed class ProfileOnPostgres(FastPostgresHouse house) : ProfileTests(house), IClassFixture<FastPostgresHouse>;

/// <summary>What is masked, and the texts about phones.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("Phường Hạc Thành, Tỉnh Thanh Hóa", "Phường Hạc Thành, Tỉnh Thanh Hóa")]
    [InlineData("Số 12 ngõ Mẫu, Phường Đông Thọ, Thành phố Thanh Hóa, Tỉnh Thanh Hóa", "Phường Đông Thọ, Thành phố Thanh Hóa, Tỉnh Thanh Hóa")]
    [InlineData("Phường Cũ, 12 Nguyễn Trãi, Tỉnh Mẫu", "Tỉnh Mẫu")]
    [InlineData("12 Nguyễn Trãi", "***")]
    [InlineData("", "***")]
    public void An_address_is_shown_without_house_and_street(string address, string shown) => Masking.Address(address).ShouldBe(shown);

    [Theory]
    [InlineData("nam@mau.vn", "n***@mau.vn")]
    [InlineData("a@mau.vn", "a***@mau.vn")]
    [InlineData("x", "***")]
    [InlineData("@mau.vn", "***")]
    public void Of_an_email_the_first_letter_and_the_house_are_shown(string email, string shown) => Masking.Email(email).ShouldBe(shown);

    [Fact]
    public void The_texts_about_phones_are_one_segment()
    {
        var at = new DateTimeOffset(2026, 12, 31, 16, 59, 59, TimeSpan.Zero);
        foreach (var text in new[] { PhoneText.ToOld(at), PhoneText.ToNew(at) })
        {
            GsmText.Septets(text).ShouldNotBeNull().ShouldBeLessThanOrEqualTo(160);
        }
    }
}
