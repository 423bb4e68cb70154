using System.Net;
using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Registrations;
using VssId.Backend.Officers;
using VssId.Backend.Tests.Fixtures;
using static VssId.Backend.Tests.Fixtures.HouseWithRegistrations;

namespace VssId.Backend.Tests;

/// <summary>The officers' pages of registrations, on either database.</summary>
public abstract class OfficerRegistrationTests(House house)
{
    [Fact]
    public async Task Only_reviewers_come_in()
    {
        var (path, _, _, _) = await FiledAsync();
        using var nobody = new Desk(house.Address);
        (await nobody.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var role in new[] { OfficerRole.Unlock, OfficerRole.Files, OfficerRole.Audit })
        {
            using var desk = await house.NewDeskAsync(role);
            foreach (var address in new[] { "/officers/registrations", "/officers/registrations/next", path, $"{path}/photos/Portrait", $"{path}/form" })
            {
                (await desk.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
            }
        }
    }

    [Fact]
    public async Task A_registration_is_shown_beside_the_record_with_differences_and_pictures()
    {
        var (path, id, someone, _) = await FiledAsync("Nguyễn Thị Mẫn");
        using var desk = await house.NewDeskAsync(OfficerRole.Review);
        var (status, page) = await desk.OpenAsync(path);
        status.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("Nguyễn Thị <mark>Mẫn</mark>");
        page.ShouldContain("Nguyễn Thị <mark>Mẫu</mark>");
        page.ShouldContain(someone.PersonalNumber);
        page.ShouldContain("Mặt sau giấy tờ");
        desk.Response!.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("img-src 'self'");
        foreach (var kind in Enum.GetValues<PhotoKind>())
        {
            (await desk.OpenAsync($"{path}/photos/{kind}")).Status.ShouldBe(HttpStatusCode.OK);
            desk.Response!.Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");
            (await desk.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[4].ShouldBe((byte)(kind + 1));
        }

        (await desk.OpenAsync($"{path}/photos/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await desk.OpenAsync($"/officers/registrations/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var looks = await house.InDatabaseAsync(context => context.AuditRows.AsNoTracking().Where(row => row.Channel == "office" && context.Registrations.Any(each => each.Id == id && each.PersonId == row.PersonId)).OrderBy(row => row.Sequence).Select(row => row.What).ToListAsync());
        looks.ShouldBe(["look at registration", "look at picture Portrait", "look at picture Front", "look at picture Back"]);
    }

    [Fact]
    public async Task An_approval_needs_document_and_paper_opens_the_account_and_tells_everywhere()
    {
        var (path, id, someone, place) = await FiledAsync("Nguyễn Thị Mẫn");
        using var desk = await house.NewDeskAsync(OfficerRole.Review);
        await desk.OpenAsync(path);
        (await desk.PostAsync(path, ("decision", "Approve"), ("document", "IdentityCard"), ("paper", "1"))).Status.ShouldBe(HttpStatusCode.Conflict);
        await TakeAsync(desk, path);
        (await desk.PostAsync(path, ("decision", "Approve"), ("document", "IdentityCard"))).Page.ShouldContain("Chưa duyệt");
        (await desk.PostAsync(path, ("decision", "Approve"), ("paper", "1"))).Page.ShouldContain("Chưa duyệt");
        (await desk.PostAsync(path, ("decision", "Approve"), ("document", "IdentityCard"), ("paper", "1"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.OpenAsync(path)).Page.ShouldContain("Đã duyệt");

        (await house.NextNoticeAsync(someone.Phone)).ShouldContain("da mo");
        var told = await house.EventAsync(place, EventTypes.RegistrationDecided);
        told.Data.GetProperty("state").GetString().ShouldBe(nameof(RegistrationState.Approved));
        (await house.InDatabaseAsync(context => context.Photos.AnyAsync(row => row.RegistrationId == id))).ShouldBeFalse();
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        (await house.SignInAsync(someone, house.NewPlace())).Token.ShouldNotBeNullOrEmpty();
        (await house.InDatabaseAsync(context => context.AuditRows.AnyAsync(row => row.What == "approve registration by IdentityCard"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Asking_for_more_needs_words_and_opens_the_form_again()
    {
        var (path, id, someone, place) = await FiledAsync("Nguyễn Thị Mẫn");
        using var desk = await house.NewDeskAsync(OfficerRole.Review);
        await TakeAsync(desk, path);
        (await desk.PostAsync(path, ("decision", "AskMore"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.PostAsync(path, ("decision", "AskMore"), ("reason", new string('a', 301)))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await desk.PostAsync(path, ("decision", "AskMore"), ("usual", "Picture"), ("reason", "Mặt sau <script>"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await desk.OpenAsync(path)).Page.ShouldContain("Ảnh mờ hoặc không đọc được, anh/chị gửi lại ảnh. Mặt sau &lt;script&gt;");
        (await house.NextNoticeAsync(someone.Phone)).ShouldContain("can bo sung");
        (await house.EventAsync(place, EventTypes.RegistrationDecided)).Data.GetProperty("reason").GetString()!.ShouldContain("Mặt sau");

        var open = await house.AskAsync(place);
        (open.Id, open.State).ShouldBe((id, RegistrationState.MoreNeeded));
        var taken = await house.TakeAsync(place, someone.Phone);
        taken.Reason!.ShouldContain("gửi lại ảnh");
        taken.Answers["name"].ShouldBe("Nguyễn Thị Mẫn");
        (await house.FileAsync(id, place, FormOf(someone), await house.PhotosAsync(place))).Outcome.ShouldBe(FilingOutcome.Approved);
    }

    [Fact]
    public async Task A_refusal_can_be_put_right_for_a_month_and_is_then_removed()
    {
        var (path, id, _, place) = await FiledAsync("Nguyễn Thị Mẫn");
        using var desk = await house.NewDeskAsync(OfficerRole.Review);
        await TakeAsync(desk, path);
        await desk.PostAsync(path, ("decision", "Refuse"), ("usual", "Name"));
        (await house.AskAsync(place)).State.ShouldBe(RegistrationState.Refused);
        house.Clock.Advance(TimeSpan.FromDays(30));
        (await house.AskAsync(place)).State.ShouldBeNull();
        id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_has_the_effect()
    {
        var (path, id, _, _) = await FiledAsync("Nguyễn Thị Mẫn");
        using var first = await house.NewDeskAsync(OfficerRole.Review);
        using var second = await house.NewDeskAsync(OfficerRole.Review);
        await first.OpenAsync(path);
        await second.OpenAsync(path);
        var answers = await Task.WhenAll(first.PostAsync(path, ("decision", "Take")), second.PostAsync(path, ("decision", "Take")));
        answers.Select(answer => answer.Status).Order().ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.Conflict]);
        (await house.InDatabaseAsync(context => context.Registrations.SingleAsync(row => row.Id == id))).State.ShouldBe(RegistrationState.InHand);
    }

    [Fact]
    public async Task A_form_of_another_site_has_no_effect()
    {
        var (path, id, _, _) = await FiledAsync("Nguyễn Thị Mẫn");
        using var desk = await house.NewDeskAsync(OfficerRole.Review);
        await desk.OpenAsync(path);
        (await desk.PostAsync(path, ("decision", "Take"), ("form", "forged"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await house.InDatabaseAsync(context => context.Registrations.SingleAsync(row => row.Id == id))).State.ShouldBe(RegistrationState.Filed);
    }

    [Fact]
    public async Task The_queue_goes_by_the_time_of_the_answer_page_by_page()
    {
        // Others are in the queue of this house as well.
        for (var i = 0; i < 23; i++)
        {
            await FiledAsync("Nguyễn Thị Mẫn");
        }

        using var desk = await house.NewDeskAsync(OfficerRole.Review);
        var (_, page) = await desk.OpenAsync("/officers/registrations");
        page.Split("<li><a href").Length.ShouldBe(21);
        var link = page[page.IndexOf("id=\"next\"", StringComparison.Ordinal)..];
        var next = link[(link.IndexOf("href=\"", StringComparison.Ordinal) + 6)..].Split('"')[0];
        (await desk.OpenAsync(WebUtility.HtmlDecode(next))).Page.ShouldContain("<li><a href");
        (await desk.OpenAsync("/officers/registrations?state=Nonsense&after=x-y")).Status.ShouldBe(HttpStatusCode.OK);
        (await desk.OpenAsync("/officers/registrations/next")).Status.ShouldBe(HttpStatusCode.SeeOther);
        desk.Response!.Headers.Location!.ToString().ShouldMatch("^/officers/registrations/[0-9a-f-]{36}$");
    }

    /// <summary>A registration that waits for an officer.</summary>
    private async Task<(string Path, Guid Id, Someone Someone, Place Place)> FiledAsync(string name = "Nguyễn Thị Mẫn")
    {
        var (someone, place) = (await house.NewUnregisteredAsync(), house.NewPlace("zalo"));
        var id = await house.ProvenAsync(place, someone.Phone);
        var photos = await house.PhotosAsync(place);
        await house.KeepAsync(id, place, new() { ["name"] = name, ["phone"] = someone.Phone }, photos.Portrait, photos.Front, photos.Back!.Value);
        (await house.FileAsync(id, place, FormOf(someone) with { FullName = name }, photos)).Outcome.ShouldBe(FilingOutcome.Filed);
        return ($"/officers/registrations/{id}", id, someone, place);
    }

    private static async Task TakeAsync(Desk desk, string path)
    {
        await desk.OpenAsync(path);
        (await desk.PostAsync(path, ("decision", "Take"))).Status.ShouldBe(HttpStatusCode.SeeOther);
        await desk.OpenAsync(path);
    }

    public sealed class OnSqlite(FastSqliteHouse house) : OfficerRegistrationTests(house), IClassFixture<FastSqliteHouse>;

    public sealed class OnPostgres(FastPostgresHouse house) : OfficerRegistrationTests(house), IClassFixture<FastPostgresHouse>;
}
