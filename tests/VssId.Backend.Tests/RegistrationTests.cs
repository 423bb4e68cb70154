using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VssId.Backend.Client;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Database;
using VssId.Backend.Tests.Fixtures;
using static VssId.Backend.Tests.Fixtures.HouseWithRegistrations;

namespace VssId.Backend.Tests;

/// <summary>Registrations: drafts, pictures, codes, hand-over (R52) and filing, on either database.</summary>
public abstract class RegistrationTests(House house)
{
    [Fact]
    public async Task What_is_like_the_record_opens_the_account_and_leaves_no_picture()
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace("zalo"));
        var id = await house.ProvenAsync(place, someone.Phone);
        var filed = await house.FileAsync(id, place, FormOf(someone), await house.PhotosAsync(place));
        filed.Outcome.ShouldBe(FilingOutcome.Approved);
        filed.Code!.ShouldMatch("^HS[2-9A-HJKMNP-Z]{8}$");

        var notice = await house.NextNoticeAsync(someone.Phone);
        notice.ShouldContain("da mo");
        notice.Length.ShouldBeLessThanOrEqualTo(160);
        notice.ShouldNotContain(someone.Number);
        (await house.InDatabaseAsync(context => context.Photos.AnyAsync(row => row.RegistrationId == id))).ShouldBeFalse();
        (await house.AskFileAsync(filed.Code!, house.NewPlace())).ShouldBe(new FileStanding(FileState.Accepted));
        var consent = await house.InDatabaseAsync(context => context.Consents.SingleAsync(row => context.Accounts.Any(account => account.Id == row.AccountId && account.Phone == someone.Phone)));
        (consent.Version, consent.Channel, consent.IsGiven).ShouldBe((HouseWithRegistrations.Version, "zalo", true));
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        (await house.SignInAsync(someone, house.NewPlace())).Token.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_link_in_the_text_sets_the_first_password_once_and_without_digits()
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace("zalo"));
        await house.FileAsync(await house.ProvenAsync(place, someone.Phone), place, FormOf(someone), await house.PhotosAsync(place));
        var text = await house.NextNoticeAsync(someone.Phone);
        var key = text.Split("?k=")[1][..22];
        var look = await house.Client.LookAtPageAsync(key, CancellationToken.None);
        (look.Purpose, look.Step, look.Channel).ShouldBe((Client.Pages.PagePurpose.FirstPassword, Client.Pages.PageStep.NewPassword, "zalo"));
        house.Clock.Advance(TimeSpan.FromMinutes(29));
        var set = await house.Client.AnswerPageAsync(new Client.Pages.PageAnswer(key, Password: null, "Dong-song-xanh-32"), house.NewKey(), CancellationToken.None);
        (set.Outcome, set.Digits).ShouldBe((Client.Pages.PageOutcome.Done, null));
        (await house.InDatabaseAsync(context => context.Accounts.SingleAsync(row => row.Phone == someone.Phone))).Password.ShouldNotBeNull();
        (await House.RefusalAsync(() => house.Client.LookAtPageAsync(key, CancellationToken.None))).Type.ShouldBe(ProblemTypes.NotFound);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("birth")]
    [InlineData("no-photos")]
    [InlineData("no-number-on-record")]
    [InlineData("passport")]
    public async Task What_differs_from_the_record_or_has_no_pictures_goes_to_the_office(string difference)
    {
        var (someone, place) = (await house.NewUnregisteredAsync(difference != "no-number-on-record"), house.NewPlace());
        var form = difference switch
        {
            "name" => FormOf(someone) with { FullName = "Nguyễn Thị Mẫn" },
            "birth" => FormOf(someone) with { BirthDate = new DateOnly(1990, 9, 6) },
            "passport" => FormOf(someone) with { Document = IdDocument.Passport, DocumentNumber = "B1234567" },
            _ => FormOf(someone),
        };
        var photos = difference switch
        {
            "no-photos" => null,
            "passport" => await house.PhotosAsync(place) with { Back = null },
            _ => await house.PhotosAsync(place),
        };
        var id = await house.ProvenAsync(place, someone.Phone);
        var filed = await house.FileAsync(id, place, form, photos);
        filed.Outcome.ShouldBe(FilingOutcome.Filed);
        filed.AnswerBy.ShouldBe(ThirdEvening(house.Clock.GetUtcNow()));
        (await house.InDatabaseAsync(context => context.Accounts.AnyAsync(row => row.Phone == someone.Phone))).ShouldBeFalse();
        (await house.AskFileAsync(filed.Code!, house.NewPlace())).ShouldBe(new FileStanding(FileState.Filed));
        // Who has filed it cannot change it any more.
        (await House.RefusalAsync(() => house.KeepAsync(id, place, []))).Type.ShouldBe(ProblemTypes.NotFound);
    }

    [Fact]
    public async Task What_is_missing_is_an_answer_and_the_same_wish_is_heard_again()
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace());
        var id = (await house.BeginAsync(place, someone.Phone)).Id;
        var photos = await house.PhotosAsync(place);
        (await house.FileAsync(id, place, FormOf(someone), photos)).Outcome.ShouldBe(FilingOutcome.PhoneNotProven);
        await house.ProveAsync(id, place, someone.Phone);
        (await house.FileAsync(id, place, FormOf(someone) with { Phone = HouseWithFiles.NewPhone() }, photos)).Outcome.ShouldBe(FilingOutcome.PhoneNotProven);
        (await house.FileAsync(id, place, FormOf(someone), photos with { Front = Guid.NewGuid() })).Outcome.ShouldBe(FilingOutcome.PhotoMissing);
        (await house.FileAsync(id, place, FormOf(someone) with { BhxhNumber = "9969999999" }, photos)).Outcome.ShouldBe(FilingOutcome.NotOnRecord);
        (await house.FileAsync(id, place, FormOf(someone), photos)).Outcome.ShouldBe(FilingOutcome.Approved);
    }

    [Fact]
    public async Task Who_has_an_account_is_told_only_when_everything_is_known()
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace());
        await house.FileAsync(await house.ProvenAsync(place, someone.Phone), place, FormOf(someone), await house.PhotosAsync(place));
        var (phone, elsewhere) = (HouseWithFiles.NewPhone(), house.NewPlace());
        var id = await house.ProvenAsync(elsewhere, phone);
        var form = FormOf(someone) with { Phone = phone };
        (await house.FileAsync(id, elsewhere, form, await house.PhotosAsync(elsewhere))).Outcome.ShouldBe(FilingOutcome.HasAccount);
        (await house.FileAsync(id, elsewhere, form with { FullName = "Ai Đó Khác" }, photos: null)).Outcome.ShouldBe(FilingOutcome.Filed);
    }

    [Fact]
    public async Task A_phone_serves_five_accounts_and_no_sixth()
    {
        var phone = HouseWithFiles.NewPhone();
        for (var i = 0; i < 6; i++)
        {
            var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace());
            house.Clock.Advance(TimeSpan.FromHours(1));
            var filed = await house.FileAsync(await house.ProvenAsync(place, phone), place, FormOf(someone) with { Phone = phone }, await house.PhotosAsync(place));
            filed.Outcome.ShouldBe(i < 5 ? FilingOutcome.Approved : FilingOutcome.PhoneTaken);
        }
    }

    [Fact]
    public async Task The_same_declaration_at_once_from_two_conversations_opens_one_account()
    {
        var someone = await house.NewUnregisteredAsync();
        var sides = new List<(Guid Id, Place Place, PhotoSet Photos, RegistrationForm Form)>();
        foreach (var phone in new[] { someone.Phone, HouseWithFiles.NewPhone() })
        {
            var place = house.NewPlace();
            sides.Add((await house.ProvenAsync(place, phone), place, await house.PhotosAsync(place), FormOf(someone) with { Phone = phone }));
        }

        var outcomes = await Task.WhenAll(sides.Select(side => house.FileAsync(side.Id, side.Place, side.Form, side.Photos)));
        outcomes.Count(filed => filed.Outcome is FilingOutcome.Approved).ShouldBe(1);
        (await house.InDatabaseAsync(context => context.Accounts.CountAsync(row => row.Person.BhxhNumber == someone.Number))).ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_found_in_its_conversation_only_lives_a_day_and_survives_a_restart()
    {
        var (phone, place) = (HouseWithFiles.NewPhone(), house.NewPlace("ussd"));
        var begun = await house.BeginAsync(place, phone);
        await house.KeepAsync(begun.Id, place, new() { ["name"] = "Nguyễn Thị Mẫu", ["phone"] = phone });
        await house.CloseAsync();
        await house.OpenAsync();
        (await house.AskAsync(place)).State.ShouldBe(RegistrationState.Draft);
        (await house.AskAsync(house.NewPlace("ussd"))).State.ShouldBeNull();
        (await House.RefusalAsync(() => house.KeepAsync(begun.Id, house.NewPlace(), []))).Type.ShouldBe(ProblemTypes.NotFound);

        house.Clock.Advance(TimeSpan.FromHours(23));
        var taken = await house.TakeAsync(place, phone);
        (taken.Id, taken.Answers["name"]).ShouldBe((begun.Id, "Nguyễn Thị Mẫu"));
        house.Clock.Advance(TimeSpan.FromHours(24));
        (await house.AskAsync(place)).State.ShouldBeNull();
        await using var scope = house.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<Sweeper>().Single().SweepAsync(CancellationToken.None);
        (await house.InDatabaseAsync(context => context.Registrations.AnyAsync(row => row.Id == begun.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hand_over_code_works_once_for_half_an_hour_and_moves_the_registration_with_its_pictures()
    {
        var (phone, place, elsewhere) = (HouseWithFiles.NewPhone(), house.NewPlace("ussd"), house.NewPlace("zalo"));
        var begun = await house.BeginAsync(place, phone);
        var photos = await house.PhotosAsync(place);
        await house.KeepAsync(begun.Id, place, new() { ["phone"] = phone }, photos.Portrait);
        var handOver = await house.Client.HandOverAsync(begun.Id, new HandOverWish(place), house.NewKey(), CancellationToken.None);
        handOver.Code.ShouldMatch(@"^\d{8}$");
        handOver.ExpiresAt.ShouldBe(house.Clock.GetUtcNow().AddMinutes(30));

        var taken = await house.TakeAsync(elsewhere, phone, handOver.Code);
        taken.Id.ShouldBe(begun.Id);
        (await House.RefusalAsync(() => house.KeepAsync(begun.Id, place, []))).Type.ShouldBe(ProblemTypes.NotFound);
        (await house.KeepAsync(begun.Id, elsewhere, [], photos.Portrait)).Id.ShouldBe(begun.Id);
        var again = await house.Client.OpenRegistrationAsync(new RegistrationOpening(house.NewPlace("zalo"), handOver.Code), house.NewKey(), CancellationToken.None);
        (again.Challenge, again.TriesLeft).ShouldBe((null, 4));

        var late = await house.Client.HandOverAsync(begun.Id, new HandOverWish(elsewhere), house.NewKey(), CancellationToken.None);
        house.Clock.Advance(TimeSpan.FromMinutes(30));
        (await house.Client.OpenRegistrationAsync(new RegistrationOpening(place, late.Code), house.NewKey(), CancellationToken.None)).Challenge.ShouldBeNull();
    }

    [Fact]
    public async Task Five_codes_that_open_nothing_are_taken_of_a_user_in_a_day()
    {
        var place = house.NewPlace("zalo");
        for (var left = 4; left >= 0; left--)
        {
            (await house.Client.OpenRegistrationAsync(new RegistrationOpening(place, $"0000000{left}"), house.NewKey(), CancellationToken.None)).TriesLeft.ShouldBe(left);
        }

        var (phone, other) = (HouseWithFiles.NewPhone(), house.NewPlace());
        var begun = await house.BeginAsync(other, phone);
        var handOver = await house.Client.HandOverAsync(begun.Id, new HandOverWish(other), house.NewKey(), CancellationToken.None);
        (await house.Client.OpenRegistrationAsync(new RegistrationOpening(place, handOver.Code), house.NewKey(), CancellationToken.None)).ShouldBe(new OpeningResult(Challenge: null, Phone: null, TriesLeft: 0));
        house.Clock.Advance(TimeSpan.FromDays(1));
        (await house.Client.OpenRegistrationAsync(new RegistrationOpening(place, handOver.Code), house.NewKey(), CancellationToken.None)).TriesLeft.ShouldBe(4);
    }

    [Fact]
    public async Task A_code_for_a_registration_opens_no_session_and_no_other_registration()
    {
        var (phone, place) = (HouseWithFiles.NewPhone(), house.NewPlace());
        var begun = await house.BeginAsync(place, phone);
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        var challenge = await house.Client.StartRegistrationCodeAsync(begun.Id, new RegistrationCodeRequest(place, phone), house.NewKey(), CancellationToken.None);
        var code = await house.NextCodeAsync(phone);
        (await house.TryAsync(challenge.Id, code, house.NewPlace())).Outcome.ShouldBe(AttemptOutcome.Void);
        (await house.TryAsync(challenge.Id, House.Wrong(code), place)).TriesLeft.ShouldBe(4);
        var right = await house.TryAsync(challenge.Id, code, place);
        (right.Outcome, right.Session).ShouldBe((AttemptOutcome.Right, null));
        (await House.RefusalAsync(() => house.Client.TakeRegistrationAsync(new RegistrationTaking(place, challenge.Id), house.NewKey(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.CodeNeeded);
        var other = await house.BeginAsync(house.NewPlace(), phone);
        other.Id.ShouldNotBe(begun.Id);
        (await House.RefusalAsync(() => house.Client.ProvePhoneAsync(other.Id, new RegistrationProof(place, challenge.Id), house.NewKey(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.CodeNeeded);
    }

    [Fact]
    public async Task A_number_is_found_by_name_birth_and_personal_number_together_and_five_misses_are_a_day()
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace());
        var search = new NumberSearch(place, "nguyen thi mau", new DateOnly(1990, 9, 5), someone.PersonalNumber);
        (await FindAsync(search)).ShouldBe(new FoundNumber(someone.Number, TriesLeft: null));
        NumberSearch[] wrong = [search with { FullName = "Nguyễn Thị Mẫn" }, search with { BirthDate = new DateOnly(1990, 9, 6) }, search with { DocumentNumber = "038190999999" }];
        for (var i = 0; i < wrong.Length; i++)
        {
            (await FindAsync(wrong[i])).ShouldBe(new FoundNumber(Number: null, 4 - i));
        }

        await FindAsync(wrong[0]);
        await FindAsync(wrong[0]);
        (await FindAsync(search)).ShouldBe(new FoundNumber(Number: null, 0));

        Task<FoundNumber> FindAsync(NumberSearch wish) => house.Client.FindNumberAsync(wish, house.NewKey(), CancellationToken.None);
    }

    [Fact]
    public async Task Pictures_are_bounded_and_the_oldest_gives_way()
    {
        var place = house.NewPlace("zalo");
        for (var i = 0; i < 15; i++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await house.Client.KeepPhotoAsync(new PhotoGiven(Picture(), place), house.NewKey(), CancellationToken.None);
        }

        var name = await house.InDatabaseAsync(context => context.Photos.OrderByDescending(row => row.At).Select(row => row.Place).FirstAsync());
        (await house.InDatabaseAsync(context => context.Photos.CountAsync(row => row.Place == name))).ShouldBe(12);
        foreach (var bad in new[] { "GIF89a"u8.ToArray(), [], new byte[(1 << 20) + 1], "<html>"u8.ToArray() })
        {
            (await House.RefusalAsync(() => house.Client.KeepPhotoAsync(new PhotoGiven(bad, place), house.NewKey(), CancellationToken.None))).Type.ShouldBe(ProblemTypes.BadRequest);
        }

        var largest = new byte[1 << 20];
        Picture().CopyTo(largest, 0);
        var (key, given) = (house.NewKey(), new PhotoGiven(largest, place));
        var kept = await house.Client.KeepPhotoAsync(given, key, CancellationToken.None);
        (await house.Client.KeepPhotoAsync(given, key, CancellationToken.None)).ShouldBe(kept);
    }

    [Fact]
    public async Task Nothing_that_was_said_or_sent_stands_readable_in_the_database()
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace());
        var id = await house.ProvenAsync(place, someone.Phone);
        await house.KeepAsync(id, place, new() { ["street"] = "Số 77 ngõ Bí Mật" });
        var filed = await house.FileAsync(id, place, FormOf(someone) with { FullName = "Người Khai Lạ" }, await house.PhotosAsync(place));
        foreach (var value in await house.DumpAsync())
        {
            var text = value as string ?? (value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : string.Empty);
            text.ShouldNotContain("Bí Mật");
            text.ShouldNotContain("Người Khai Lạ");
            text.ShouldNotContain(filed.Code![2..]);
            (value is byte[] raw && raw.AsSpan().IndexOf(Picture(2)) >= 0).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("039190000001", "2000-01-01")]
    [InlineData("0381900000", "1990-09-05")]
    [InlineData("038191000001", "1990-09-05")]
    [InlineData("038090000001", "1990-09-05")]
    public async Task A_number_that_says_another_year_or_sex_is_refused(string number, string birth)
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace());
        var id = await house.ProvenAsync(place, someone.Phone);
        var form = FormOf(someone) with { DocumentNumber = number, BirthDate = DateOnly.Parse(birth, System.Globalization.CultureInfo.InvariantCulture) };
        (await House.RefusalAsync(() => house.FileAsync(id, place, form, photos: null))).Type.ShouldBe(ProblemTypes.BadRequest);
    }

    /// <summary>Five in the afternoon in Vietnam of the third day after this one that is neither Saturday nor Sunday.</summary>
    private static DateTimeOffset ThirdEvening(DateTimeOffset now)
    {
        var today = now.ToOffset(TimeSpan.FromHours(7)).Date;
        var third = Enumerable.Range(1, 7).Select(days => today.AddDays(days)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ElementAt(2);
        return new DateTimeOffset(third.AddHours(17), TimeSpan.FromHours(7));
    }

    public sealed class OnSqlite(FastSqliteHouse house) : RegistrationTests(house), IClassFixture<FastSqliteHouse>;

    public sealed class OnPostgres(FastPostgresHouse house) : RegistrationTests(house), IClassFixture<FastPostgresHouse>;
}
