using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

public sealed class FlowsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;

    public FlowsTests()
    {
        _backend = new SampleBackend(_time);
        _chat = At(Desk.Chat);
        _line = At(Desk.Line);
    }

    public async ValueTask DisposeAsync()
    {
        await _chat.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task A_citizen_signs_in_and_sees_the_card_with_its_pictures()
    {
        (await _chat.SayAsync("2")).ShouldContain("mã số BHXH");
        (await _chat.SayAsync("99 0000 0017")).ShouldContain("Mã dùng được trong 5 phút");
        (await _chat.SayAsync("mã là 123 456 ạ")).ShouldContain($"Chào anh/chị {SampleBackend.Name}, đăng nhập thành công.");
        (await _chat.SayAsync("3")).ShouldContain("FactSheet | Picture | Picture");
    }

    [Fact]
    public async Task Asking_for_the_card_leads_through_the_sign_in_and_on_to_the_card()
    {
        (await _chat.SayAsync("cho em xem thẻ bhyt với ạ")).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        var last = await _chat.SayAsync(SampleBackend.Code);
        last.ShouldContain("FactSheet | Picture | Picture");
        last.ShouldNotContain("Bây giờ anh/chị muốn xem gì?");
    }

    [Fact]
    public async Task The_tries_that_are_left_are_told()
    {
        await AskForCodeAsync();
        foreach (var left in new[] { 4, 3, 2, 1 })
        {
            (await _chat.SayAsync($"00000{left}")).ShouldContain($"còn {left} lần thử");
        }
    }

    [Fact]
    public async Task Five_wrong_codes_bring_a_new_one_and_the_old_one_works_no_more()
    {
        await AskForCodeAsync();
        for (var wrong = 0; wrong < 4; wrong++)
        {
            await _chat.SayAsync("000000");
        }

        var fifth = await _chat.SayAsync("000000");
        fifth.ShouldContain("Mã này không dùng được nữa");
        fifth.ShouldContain("vừa được gửi");
        _backend.Sent.Count.ShouldBe(2);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập thành công");
    }

    [Fact]
    public async Task A_code_of_five_minutes_ago_brings_a_new_one()
    {
        await AskForCodeAsync();
        _time.Advance(TimeSpan.FromMinutes(5));
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đã hết hạn");
        _backend.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Known_and_unknown_numbers_hear_the_same_words()
    {
        await _chat.SayAsync("2");
        await using var other = At(Desk.Chat);
        await other.SayAsync("2");
        (await other.SayAsync("9912345678")).ShouldBe(await _chat.SayAsync(SampleBackend.Number));
        (await other.SayAsync("000000")).ShouldContain("còn 4 lần thử");
    }

    [Fact]
    public async Task A_new_code_is_refused_within_the_minute_and_sent_after_it()
    {
        await AskForCodeAsync();
        _time.Advance(TimeSpan.FromSeconds(15));
        (await _chat.SayAsync("gửi lại mã")).ShouldContain("45 giây");
        _backend.Sent.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(45));
        (await _chat.SayAsync("1")).ShouldContain("vừa được gửi");
        _backend.Sent.Count.ShouldBe(2);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập thành công");
    }

    [Fact]
    public async Task The_same_number_again_sends_no_second_code_and_another_number_does()
    {
        await AskForCodeAsync();
        (await _chat.SayAsync("quay lại")).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        _backend.Sent.Count.ShouldBe(1);
        (await _chat.SayAsync("à nhầm, số là 99 1234 5678")).ShouldContain("vừa được gửi");
        _backend.Sent.ShouldBe([SampleBackend.Number, "9912345678"]);
    }

    [Fact]
    public async Task Nine_digits_are_asked_about_before_a_code_is_sent()
    {
        await _chat.SayAsync("2");
        (await _chat.SayAsync("900 000 017")).ShouldContain("0900000017");
        (await _chat.SayAsync("chưa chắc")).ShouldContain("0900000017");
        (await _chat.SayAsync("không phải")).ShouldContain("nhập lại");
        _backend.Sent.ShouldBeEmpty();
        await _chat.SayAsync("900000017");
        (await _chat.SayAsync("đúng rồi")).ShouldContain("vừa được gửi");
        _backend.Sent.ShouldBe(["0900000017"]);
    }

    [Fact]
    public async Task A_short_wait_for_a_code_is_waited_for_at_the_question()
    {
        await _chat.SayAsync("2");
        var retryAt = _time.GetUtcNow().AddMinutes(3);
        _backend.Trouble = () => retryAt > _time.GetUtcNow() ? SampleBackend.TooMany(retryAt) : null;
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("chờ 3 phút");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Chưa có mã mới");
        _time.Advance(TimeSpan.FromMinutes(3));
        (await _chat.SayAsync("1")).ShouldContain("vừa được gửi");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập thành công");
    }

    [Theory]
    [InlineData(47, "sau 47 phút")]
    [InlineData(180, "sau 11:01 ngày 24/11")]
    public async Task A_long_wait_ends_the_task_and_is_told_to_the_minute(int minutes, string words)
    {
        await _chat.SayAsync("2");
        var retryAt = _time.GetUtcNow().AddMinutes(minutes);
        _backend.Trouble = () => SampleBackend.TooMany(retryAt);
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain(words);
        _backend.Trouble = () => null;
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("chưa hiểu");
    }

    [Fact]
    public async Task A_lock_ends_the_task_and_says_until_when()
    {
        await AskForCodeAsync();
        _backend.LockedUntil = _time.GetUtcNow().AddMinutes(10);
        var locked = await _chat.SayAsync("000000");
        locked.ShouldContain("tạm khóa");
        locked.ShouldContain("sau 10 phút");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("chưa hiểu");
    }

    [Fact]
    public async Task On_a_line_the_code_is_asked_for_only_after_dialling_again()
    {
        await _line.DialAsync();
        await _line.SayAsync("2");
        var sent = await _line.SayAsync(SampleBackend.Number);
        sent.ShouldContain("gọi lại *1900*2*MA#");
        sent.ShouldEndWith("END");
        sent.ShouldNotContain("Nhập mã");
        (await _line.DialAsync("2", SampleBackend.Code)).ShouldContain("Đăng nhập thành công");
    }

    [Fact]
    public async Task On_a_line_a_new_code_ends_the_session_again()
    {
        await _line.DialAsync();
        await _line.SayAsync("2");
        await _line.SayAsync(SampleBackend.Number);
        _time.Advance(TimeSpan.FromMinutes(1));
        (await _line.DialAsync()).ShouldContain("Đang làm dở: Đăng nhập");
        (await _line.SayAsync("1")).ShouldContain("[1 Gửi lại mã]");
        (await _line.SayAsync("1")).ShouldEndWith("END");
        _backend.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_look_at_the_card_keeps_the_session_alive_for_another_quarter_of_an_hour()
    {
        await AskForCodeAsync();
        await _chat.SayAsync(SampleBackend.Code);
        for (var look = 0; look < 4; look++)
        {
            _time.Advance(TimeSpan.FromMinutes(14));
            (await _chat.SayAsync("3")).ShouldContain("FactSheet");
        }

        _time.Advance(TimeSpan.FromMinutes(15));
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task A_session_that_ended_elsewhere_asks_to_sign_in_and_then_goes_on()
    {
        await AskForCodeAsync();
        await _chat.SayAsync(SampleBackend.Code);
        _backend.EndAllSessions();
        var ended = await _chat.SayAsync("mã qr");
        ended.ShouldContain("Phiên đăng nhập đã kết thúc");
        ended.ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Đây là mã QR của thẻ BHYT");
    }

    [Fact]
    public async Task After_signing_out_nothing_is_shown()
    {
        await AskForCodeAsync();
        await _chat.SayAsync(SampleBackend.Code);
        (await _chat.SayAsync("thoát")).ShouldContain("đã thoát tài khoản");
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
        _backend.CardsShown.ShouldBe(0);
        (await _chat.SayAsync("thoát")).ShouldContain("chưa đăng nhập");
    }

    [Fact]
    public async Task A_backend_that_is_away_is_told_and_the_next_try_meets_the_same_key()
    {
        await _chat.SayAsync("2");
        _backend.Trouble = () => new BackendUnavailableException();
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("Hệ thống đang bận");
        _backend.Trouble = () => null;
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("vừa được gửi");
        _backend.Keys.Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_citizen_without_a_card_is_told_whom_to_ask()
    {
        _backend.Card = null;
        await AskForCodeAsync();
        await _chat.SayAsync(SampleBackend.Code);
        (await _chat.SayAsync("3")).ShouldContain("không có thẻ BHYT");
    }

    [Fact]
    public async Task The_language_changes_and_changes_back()
    {
        await _chat.SayAsync("5");
        await _chat.SayAsync("7");
        (await _chat.SayAsync("2")).ShouldContain("[3 Health insurance card]");
        (await _chat.SayAsync("3")).ShouldContain("social insurance number");
        (await _chat.SayAsync("tiếng việt")).ShouldContain("[3 Thẻ BHYT]");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("2|9900000017")]
    [InlineData("2|900000017")]
    [InlineData("3")]
    [InlineData("3|9900000017")]
    [InlineData("5")]
    [InlineData("5|2")]
    public async Task Back_menu_cancel_and_help_work_at_every_question(string way)
    {
        foreach (var word in new[] { "0", "quay lai", "00", "menu", "huy", "tro giup" })
        {
            await using var desk = At(Desk.Chat);
            foreach (var step in way.Split('|'))
            {
                await desk.SayAsync(step);
            }

            var answer = await desk.SayAsync(word);
            answer.ShouldNotContain("chưa hiểu");
            answer.ShouldNotContain("Xin lỗi");
            if (word is "00" or "menu" or "huy")
            {
                answer.ShouldContain("[3 Thẻ BHYT]");
            }
        }
    }

    [Fact]
    public async Task No_sequence_of_messages_shows_a_card_without_a_right_code()
    {
        string[] words = ["0", "00", "1", "2", "3", "4", "5", "98", "thẻ bhyt", "mã qr", "đăng nhập", "thoát", "hủy", "trợ giúp", "gửi lại mã", "english", "9900000017", "900000017", "038090000017", "000000", "654321", "đúng", "không", "😀", "token-1", "*1900*3#"];
        var random = new Random(21);
        await using var desk = At(Desk.Chat);
        await using var line = At(Desk.Line);
        for (var message = 0; message < 3_000; message++)
        {
            await desk.SayAsync(words[random.Next(words.Length)]);
            await (random.Next(6) == 0 ? line.DialAsync(["3"]) : line.SayAsync(words[random.Next(words.Length)]));
            _time.Advance(TimeSpan.FromSeconds(random.Next(90)));
        }

        _backend.CardsShown.ShouldBe(0);
        _backend.Sent.Count.ShouldBeGreaterThan(10);
    }

    private Desk At(ChannelProfile channel) => new(services => services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander), channel, time: _time);

    private async Task AskForCodeAsync()
    {
        await _chat.SayAsync("2");
        await _chat.SayAsync(SampleBackend.Number);
    }
}
