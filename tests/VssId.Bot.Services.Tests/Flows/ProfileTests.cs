using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Backend.Client.Files;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Engine.Views;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

public sealed class ProfileTests : IAsyncDisposable
{
    private static readonly ChannelProfile Push = new("push", Delivery.Log, TimeSpan.FromSeconds(10));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;

    public ProfileTests()
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

    [Theory]
    [InlineData("trang cá nhân")]
    [InlineData("cho em xem thông tin cá nhân")]
    [InlineData("my profile")]
    public async Task The_page_is_masked_and_read_once(string words)
    {
        await SignInAsync(_chat);
        var page = await FactsAsync(_chat, words);
        page.ShouldContain("990*****17");
        page.ShouldContain("09xx xxx 017");
        page.ShouldNotContain(SampleBackend.Number);
        await _chat.SayAsync("trợ giúp");
        await _chat.SayAsync("9");
        _backend.ProfilesRead.ShouldBe(1);
    }

    [Fact]
    public async Task Who_signs_in_after_another_is_shown_what_is_read_for_them()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("thông tin cá nhân");
        (await _chat.SayAsync("thoát")).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("FactSheet");
        _backend.ProfilesRead.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_shown_in_full_after_a_fresh_code_and_leaves_nothing_behind()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("5");
        await _chat.SayAsync("2");
        (await _chat.SayAsync("1")).ShouldContain("mã xác thực 6 số vừa được gửi");
        (await _chat.SayAsync("000000")).ShouldContain("còn 4 lần thử");
        var page = await FactsAsync(_chat, SampleBackend.Code);
        page.ShouldContain(SampleBackend.FullPhone);
        page.ShouldContain("05/09/1990");
        await _chat.SayAsync("00");
        await _chat.SayAsync("00");
        // The replies of the last two turns stay for repeated messages; nothing stays after them.
        Encoding.UTF8.GetString((await _chat.Store.LoadAsync(_chat.Conversation, CancellationToken.None))!.Body.Span).ShouldNotContain(SampleBackend.FullPhone);
    }

    [Fact]
    public async Task The_line_never_shows_it_in_full()
    {
        await SignInOnLineAsync();
        (await _line.SayAsync("thong tin ca nhan")).ShouldContain("FactSheet");
        (await _line.SayAsync("1")).ShouldContain("Để giữ kín");
        _backend.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_phone_takes_a_code_to_the_old_one_and_a_code_to_the_new_one()
    {
        await SignInAsync(_chat);
        (await _chat.SayAsync("đổi số điện thoại")).ShouldContain("gửi tới số đang đăng ký");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("số điện thoại mới");
        (await _chat.SayAsync("091234")).ShouldContain("vừa nhập 6 chữ số");
        (await _chat.SayAsync("024 3824 1234")).ShouldContain("không phải số di động");
        (await _chat.SayAsync("+84 91-234.5678")).ShouldContain("0912 345 678");
        (await _chat.SayAsync("2")).ShouldContain("nhập lại số điện thoại mới");
        await _chat.SayAsync("số mới là 0987654321");
        (await _chat.SayAsync("1")).ShouldContain("tới số điện thoại mới");
        _backend.NewPhone.ShouldBeNull();
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Đã đổi số điện thoại thành 09xx xxx 321");
        _backend.NewPhone.ShouldBe("+84987654321");
        _backend.Asked.Select(asked => asked.Purpose).ShouldBe([ChallengePurpose.ChangePhone, ChallengePurpose.NewPhone]);
    }

    [Fact]
    public async Task A_phone_that_is_not_taken_is_told_and_nothing_changes()
    {
        _backend.PhoneIsTaken = true;
        await SignInAsync(_chat);
        await _chat.SayAsync("đổi số điện thoại");
        await _chat.SayAsync(SampleBackend.Code);
        await _chat.SayAsync("0987654321");
        await _chat.SayAsync("đúng");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Chưa đổi được");
        _backend.NewPhone.ShouldBeNull();
    }

    [Fact]
    public async Task The_phone_on_record_is_told_before_a_second_code_is_sent()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("đổi số điện thoại");
        await _chat.SayAsync(SampleBackend.Code);
        await _chat.SayAsync("0900 000 017");
        (await _chat.SayAsync("1")).ShouldContain("chính là số đang đăng ký");
        _backend.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_first_code_that_is_too_old_at_the_end_is_asked_for_again()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("đổi số điện thoại");
        await _chat.SayAsync(SampleBackend.Code);
        _time.Advance(TimeSpan.FromMinutes(6));
        (await _chat.SayAsync("0987654321")).ShouldContain("mã xác thực 6 số");
        _backend.Asked.Count.ShouldBe(2);
        _backend.Asked[1].Purpose.ShouldBe(ChallengePurpose.ChangePhone);
    }

    [Fact]
    public async Task On_the_line_each_code_comes_by_dialling_again()
    {
        await SignInOnLineAsync();
        (await _line.SayAsync("doi so dien thoai")).ShouldEndWith("END");
        await _line.DialAsync();
        await _line.SayAsync("1");
        (await _line.SayAsync(SampleBackend.Code)).ShouldContain("số điện thoại mới");
        await _line.SayAsync("0987654321");
        (await _line.SayAsync("1")).ShouldEndWith("END");
        (await _line.DialAsync("2", SampleBackend.Code)).ShouldContain("Đã đổi số thành 09xx xxx 321");
        _backend.NewPhone.ShouldBe("+84987654321");
    }

    [Theory]
    [InlineData("1", "nguyễn văn  mẫu", CorrectionField.FullName, "nguyễn văn mẫu")]
    [InlineData("2", "ngày 6 tháng 9 năm 1990", CorrectionField.BirthDate, "06/09/1990")]
    [InlineData("2", "6-9-1990", CorrectionField.BirthDate, "06/09/1990")]
    [InlineData("3", "nu", CorrectionField.Sex, "Female")]
    [InlineData("4", "038 090 000 018", CorrectionField.PersonalNumber, "038090000018")]
    [InlineData("5", "Số 7 ngõ Mẫu, Phường Hạc Thành, Thanh Hóa", CorrectionField.Address, "Số 7 ngõ Mẫu, Phường Hạc Thành, Thanh Hóa")]
    [InlineData("6", "email của tôi là mau@thu.example", CorrectionField.Email, "mau@thu.example")]
    [InlineData("7", "Thẻ ghi sai nơi khám chữa bệnh", CorrectionField.Other, "Thẻ ghi sai nơi khám chữa bệnh")]
    public async Task A_correction_becomes_a_file_with_a_code(string digit, string words, CorrectionField field, string wanted)
    {
        await SignInAsync(_chat);
        (await _chat.SayAsync("yêu cầu sửa thông tin")).ShouldContain("[1 Họ và tên]");
        await _chat.SayAsync(digit);
        await _chat.SayAsync(words);
        (await _chat.SayAsync("1")).ShouldContain("Gửi yêu cầu này");
        var sent = await _chat.SayAsync("1");
        sent.ShouldContain("Mã hồ sơ của anh/chị là HS");
        sent.ShouldContain("04/12/2026");
        _backend.Filed.Single().ShouldBe(new FileRequest(FileKind.Correction, _backend.Filed[0].Place, field, wanted));
    }

    [Theory]
    [InlineData("1", "1234")]
    [InlineData("1", "-- ''")]
    [InlineData("6", "@")]
    [InlineData("2", "31/02/1990")]
    [InlineData("2", "01/01/2090")]
    [InlineData("3", "mèo")]
    [InlineData("4", "0380900")]
    [InlineData("5", "a")]
    [InlineData("6", "không có")]
    public async Task What_is_not_of_the_form_of_the_field_is_asked_for_again(string digit, string words)
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("yêu cầu sửa thông tin");
        await _chat.SayAsync(digit);
        (await _chat.SayAsync(words)).ShouldContain("chưa đúng dạng");
        _backend.Filed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_goes_along_and_a_no_begins_again()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("yêu cầu sửa thông tin");
        await _chat.SayAsync("1");
        await _chat.SayAsync("Nguyễn Văn Mẫn");
        (await _chat.SayAsync("thẻ ghi sai chữ cuối")).ShouldContain("Lý do: thẻ ghi sai chữ cuối");
        (await _chat.SayAsync("2")).ShouldContain("thông tin nào");
        _backend.Filed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_are_listed_for_their_owner()
    {
        await SignInAsync(_chat);
        (await _chat.SayAsync("hồ sơ của tôi")).ShouldContain("chưa có hồ sơ nào");
        _backend.Files = [new OfficeFile(SampleBackend.FileCode, FileKind.Correction, FileState.Refused, _time.GetUtcNow(), _time.GetUtcNow().AddDays(10), _time.GetUtcNow(), CorrectionField.FullName, "Giấy tờ không khớp")];
        var files = await FactsAsync(_chat, "hồ sơ của tôi");
        files.ShouldContain(SampleBackend.FileCode);
        files.ShouldContain("Giấy tờ không khớp");
    }

    [Theory]
    [InlineData("hs 7k2m 4p9r tới đâu rồi", "đang xử lý")]
    [InlineData("HS2345678Z", "còn 4 lần hỏi")]
    public async Task Without_a_session_a_code_tells_the_state_only(string words, string answer) => (await _chat.SayAsync(words)).ShouldContain(answer);

    [Fact]
    public async Task Without_a_session_and_code_one_is_asked_for()
    {
        (await _chat.SayAsync("tra cứu hồ sơ")).ShouldContain("mã hồ sơ");
        (await _chat.SayAsync("chịu")).ShouldContain("HS và 8 ký tự");
        (await _chat.SayAsync(SampleBackend.FileCode)).ShouldContain("đang xử lý");
    }

    [Fact]
    public async Task Five_codes_that_name_no_file_are_enough_for_a_day()
    {
        for (var wrong = 0; wrong < 5; wrong++)
        {
            await _chat.SayAsync($"HS234567{wrong + 2}Z");
        }

        (await _chat.SayAsync(SampleBackend.FileCode)).ShouldContain("hỏi nhiều mã không có");
    }

    [Fact]
    public async Task What_an_officer_decides_is_told()
    {
        await SignInAsync(_chat);
        (await TellAsync(EventTypes.FileDecided, new FileDecided(SampleBackend.FileCode, FileKind.Correction, FileState.MoreNeeded, "Mang theo giấy khai sinh"))).ShouldContain("cần bổ sung. Cán bộ ghi: Mang theo giấy khai sinh");
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
    }

    [Theory]
    [InlineData(EventTypes.PhoneChanged, "Số điện thoại của tài khoản vừa được đổi")]
    [InlineData(EventTypes.PasswordSet, "vừa được đặt lại")]
    [InlineData(EventTypes.AccountClosed, "đã được đóng")]
    public async Task A_session_that_ended_elsewhere_is_forgotten_and_told_and_a_newer_one_stays(string type, string words)
    {
        await SignInAsync(_chat);
        (await TellAsync(type, new SessionOver(_time.GetUtcNow(), "zalo", SessionOver.MarkOf("another-token")))).ShouldBeEmpty();
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
        (await TellAsync(type, new SessionOver(_time.GetUtcNow(), "zalo", SessionOver.MarkOf("token-1")))).ShouldContain(words);
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    private Desk At(ChannelProfile channel) => new(services => services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander).AddSingleton(Push), channel, time: _time);

    private static async Task SignInAsync(Desk desk)
    {
        await desk.SayAsync("2");
        await desk.SayAsync(SampleBackend.Number);
        (await desk.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập thành công");
    }

    private static async Task<string> FactsAsync(Desk desk, string words) => string.Join('\n', (await desk.RepliesAsync(desk.Message(words)))
        .SelectMany(ViewActivity.ViewsOf).OfType<FactSheet>().SelectMany(sheet => sheet.Facts).Select(fact => $"{fact.Label}: {fact.Value}"));

    private async Task SignInOnLineAsync()
    {
        await _line.SayAsync("2");
        await _line.SayAsync(SampleBackend.Number);
        await _line.DialAsync("2", SampleBackend.Code);
        _backend.Holder.ShouldNotBeNull();
    }

    private async Task<string> TellAsync<T>(string type, T data) => Desk.TextOf(await _chat.RepliesAsync(
        EventActivity.Of($"backend:{Guid.CreateVersion7():N}", type, Push.Id, _chat.Conversation, "backend", JsonSerializer.SerializeToElement(data, BackendJson.Default.Options))));
}
