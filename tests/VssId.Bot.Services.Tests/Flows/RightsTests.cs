using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Backend.Client.Notices;
using VssId.Backend.Client.Pages;
using VssId.Backend.Client.Rights;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Rights;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

public sealed class RightsTests : IAsyncDisposable
{
    private static readonly ChannelProfile Push = new("push", Delivery.Log, TimeSpan.FromSeconds(10));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;

    public RightsTests()
    {
        _backend = new SampleBackend(_time);
        _chat = At(Push);
        _line = At(Desk.Line);
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task A_consent_is_given_after_its_text_and_withdrawn_again()
    {
        await SignInAsync();
        await _chat.SayAsync("5");
        (await _chat.SayAsync("5")).ShouldContain("[1 Các đồng ý của tôi]");
        (await _chat.SayAsync("1")).ShouldContain("[1 Xem dữ liệu khám chữa bệnh: chưa đồng ý]");
        (await _chat.SayAsync("1")).ShouldContain("dữ liệu cá nhân nhạy cảm");
        (await _chat.SayAsync("1")).ShouldContain("Đã ghi nhận anh/chị đồng ý");
        (await _chat.SayAsync("rút đồng ý")).ShouldContain("đồng ý từ 24/11/2026");
        (await _chat.SayAsync("1")).ShouldContain("muốn rút đồng ý");
        (await _chat.SayAsync("đồng ý")).ShouldContain("Đã rút đồng ý");
        _backend.ConsentChanges.ShouldBe([new ConsentChange(ConsentPurpose.Health, true, ConsentText.VersionOf(ConsentPurpose.Health)), new ConsentChange(ConsentPurpose.Health, false, ConsentText.VersionOf(ConsentPurpose.Health))]);
    }

    [Fact]
    public async Task Silence_and_no_are_no_consent()
    {
        await SignInAsync();
        await _chat.SayAsync("rút đồng ý");
        await _chat.SayAsync("1");
        await _chat.SayAsync("chưa chắc");
        _backend.ConsentChanges.ShouldBeEmpty();
        (await _chat.SayAsync("không")).ShouldContain("giữ nguyên");
        _backend.ConsentChanges.ShouldBeEmpty();
    }

    [Fact]
    public void A_version_is_sixteen_hex_digits_of_its_own_text()
    {
        var versions = Enum.GetValues<ConsentPurpose>().Select(ConsentText.VersionOf).ToArray();
        versions.ShouldAllBe(version => version.Length == 16 && version.All(char.IsAsciiHexDigitLower));
        versions.Distinct().Count().ShouldBe(versions.Length);
    }

    [Fact]
    public async Task Withdrawing_the_account_leads_to_deletion()
    {
        await SignInAsync();
        await _chat.SayAsync("rút đồng ý");
        (await _chat.SayAsync("3")).ShouldContain("Anh/chị có chắc muốn yêu cầu xóa");
    }

    [Fact]
    public async Task Deletion_takes_a_yes_and_a_fresh_code_and_becomes_a_file()
    {
        await SignInAsync();
        (await _chat.SayAsync("xóa dữ liệu của tôi")).ShouldContain("Luật buộc giữ lại");
        (await _chat.SayAsync("1")).ShouldContain("mã xác thực 6 số");
        _backend.Filed.ShouldBeEmpty();
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("14/12/2026");
        _backend.Filed.Single().Kind.ShouldBe(FileKind.Deletion);
        await _chat.SayAsync("xóa dữ liệu của tôi");
        _time.Advance(TimeSpan.FromMinutes(2));
        await _chat.SayAsync("1");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đang chờ");
    }

    [Fact]
    public async Task Who_says_no_keeps_everything()
    {
        await SignInAsync();
        await _chat.SayAsync("xóa dữ liệu của tôi");
        (await _chat.SayAsync("2")).ShouldContain("giữ nguyên");
        _backend.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_comes_by_a_page_after_a_fresh_code()
    {
        await SignInAsync();
        (await _chat.SayAsync("xuất dữ liệu")).ShouldContain("Bản sao gồm");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Link");
        _backend.Pages.ShouldBe([(PagePurpose.Download, PageDelivery.Link)]);
    }

    [Fact]
    public async Task On_the_line_its_link_is_texted()
    {
        await SignInOnLineAsync();
        (await _line.SayAsync("xuat du lieu")).ShouldContain("gửi qua SMS");
        _backend.Asked.ShouldBeEmpty();
        _backend.Pages.ShouldBe([(PagePurpose.Download, PageDelivery.Text)]);
    }

    [Fact]
    public async Task Who_looked_is_told_without_names()
    {
        _backend.Looks = [new Look(_time.GetUtcNow(), Looker.Officer, "look at lock", "office", "VisitAtOffice"), new Look(_time.GetUtcNow().AddDays(-1), Looker.Self, "card", "zalo", "asked by citizen")];
        await SignInAsync();
        var sheet = (await _chat.RepliesAsync(_chat.Message("ai đã xem dữ liệu của tôi"))).SelectMany(ViewActivity.ViewsOf).OfType<FactSheet>().Single();
        sheet.Facts.Select(fact => fact.Value).ShouldBe(["Cán bộ xem khóa đăng nhập", "Anh/chị xem thẻ BHYT"]);
        sheet.Facts[0].Label.ShouldBe("hôm nay 08:00, cơ quan BHXH");
        sheet.Note!.ShouldContain("đã xem 1 lần");
    }

    [Fact]
    public async Task A_notice_that_needs_consent_asks_for_it_in_the_same_breath()
    {
        await SignInAsync();
        (await _chat.SayAsync("thông báo")).ShouldContain("[1 Lượt khám mới trên thẻ: đang tắt]");
        (await _chat.SayAsync("1")).ShouldContain("gửi thông báo về thẻ BHYT");
        (await _chat.SayAsync("1")).ShouldContain("dữ liệu khám chữa bệnh");
        (await _chat.SayAsync("1")).ShouldContain("Đã bật thông báo: Lượt khám mới");
        _backend.ConsentChanges.Select(change => change.Purpose).ShouldBe([ConsentPurpose.Notices, ConsentPurpose.Health]);
        _backend.NoticeChanges.ShouldBe([new NoticeChange(NoticeKind.NewVisit, true)]);
    }

    [Fact]
    public async Task A_no_to_the_consent_leaves_the_notice_off()
    {
        await SignInAsync();
        await _chat.SayAsync("thông báo");
        await _chat.SayAsync("thẻ");
        (await _chat.SayAsync("2")).ShouldContain("giữ nguyên");
        _backend.NoticeChanges.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_protects_the_account_needs_no_consent_and_can_be_switched_off()
    {
        await SignInAsync();
        (await _chat.SayAsync("tắt thông báo")).ShouldContain("[5 Đăng nhập ở nơi khác: đang bật]");
        (await _chat.SayAsync("5")).ShouldContain("Đã tắt thông báo: Đăng nhập ở nơi khác");
        await _chat.SayAsync("tắt thông báo");
        (await _chat.SayAsync("5")).ShouldContain("Đã tắt");
        _backend.NoticeChanges.ShouldBe([new NoticeChange(NoticeKind.SignInElsewhere, false)]);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("zalo")]
    public async Task The_way_is_chosen_among_those_that_can_be_had(string words)
    {
        await SignInAsync();
        await _chat.SayAsync("thông báo");
        var ways = await _chat.SayAsync("6");
        ways.ShouldContain("[2 Zalo]");
        ways.ShouldNotContain("email");
        (await _chat.SayAsync("email")).ShouldContain("một số có trong danh sách");
        (await _chat.SayAsync(words)).ShouldContain("gửi qua Zalo");
        _backend.NoticeChanges.ShouldBe([new NoticeChange(Way: NoticeWay.Zalo)]);
    }

    [Theory]
    [InlineData("tắt báo đăng nhập nơi khác", "Đã tắt thông báo: Đăng nhập ở nơi khác")]
    [InlineData("bật thông báo thẻ sắp hết hạn giúp em", "gửi thông báo về thẻ BHYT")]
    [InlineData("nhận thông báo qua zalo", "gửi qua Zalo")]
    [InlineData("nhận thông báo qua email", "muốn nhận thông báo bằng cách nào")]
    public async Task One_sentence_says_which_notice_or_way(string words, string answer)
    {
        await SignInAsync();
        (await _chat.SayAsync(words)).ShouldContain(answer);
    }

    [Fact]
    public async Task A_linked_place_is_removed()
    {
        await SignInAsync();
        await _chat.SayAsync("thông báo");
        (await _chat.SayAsync("7")).ShouldContain("(nơi này)");
        await _chat.SayAsync("9");
        (await _chat.SayAsync("2")).ShouldContain("Đã gỡ");
        _backend.Unlinked.ShouldBe(["there"]);
    }

    [Theory]
    [InlineData(NoticeKind.NewVisit, "lượt khám mới ngày 23/11/2026")]
    [InlineData(NoticeKind.MissingContribution, "tháng 11/2026")]
    [InlineData(NoticeKind.CardExpiring, "hết hạn ngày 23/11/2026")]
    [InlineData(NoticeKind.OldPassword, "trước ngày 23/11/2026")]
    [InlineData(NoticeKind.SignInElsewhere, "đăng nhập ở Zalo")]
    public async Task A_notice_is_told(NoticeKind kind, string words)
    {
        await _chat.SayAsync("2");
        var told = Desk.TextOf(await _chat.RepliesAsync(EventActivity.Of("backend:1", EventTypes.Notice, Push.Id, _chat.Conversation, "backend",
            JsonSerializer.SerializeToElement(new NoticeGiven(kind, new DateOnly(2026, 11, 23), "zalo"), BackendJson.Default.NoticeGiven))));
        told.ShouldContain(words);
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("vừa được gửi");
    }

    [Fact]
    public async Task A_session_that_ends_in_the_midst_is_made_anew_and_nothing_is_typed_twice()
    {
        await SignInAsync();
        await _chat.SayAsync("thông báo");
        _backend.EndAllSessions();
        (await _chat.SayAsync("5")).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Đã tắt thông báo: Đăng nhập ở nơi khác");
    }

    private Desk At(ChannelProfile channel) => new(services => services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander).AddSingleton(Push), channel, time: _time);

    private async Task SignInAsync()
    {
        await _chat.SayAsync("2");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập thành công");
    }

    private async Task SignInOnLineAsync()
    {
        await _line.SayAsync("2");
        await _line.SayAsync(SampleBackend.Number);
        await _line.DialAsync("2", SampleBackend.Code);
        _backend.Holder.ShouldNotBeNull();
    }
}
