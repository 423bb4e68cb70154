using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Pages;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

public sealed class PasswordsTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;

    public PasswordsTests()
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
    public async Task The_code_is_the_way_in_and_the_password_is_offered_beside_it()
    {
        await _chat.SayAsync("2");
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("[2 Dùng mật khẩu]");
        _backend.Pages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2")]
    [InlineData("Dùng mật khẩu")]
    [InlineData("em muon dung mat khau")]
    public async Task Who_wants_the_password_gets_a_page_and_signs_in_with_its_digits(string words)
    {
        await _chat.SayAsync("2");
        await _chat.SayAsync(SampleBackend.Number);
        var page = await _chat.SayAsync(words);
        page.ShouldContain("Link");
        page.ShouldContain("4 số");
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("chưa thấy anh/chị hoàn tất");
        _backend.FinishPage();
        (await _chat.SayAsync("số là 48 21 ạ")).ShouldContain($"Chào anh/chị {SampleBackend.Name}");
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
    }

    [Theory]
    [InlineData("đăng nhập bằng mật khẩu", SampleBackend.Number)]
    [InlineData("2", "mật khẩu")]
    public async Task A_sentence_chooses_the_password_and_then_no_code_is_sent(string first, string second)
    {
        await _chat.SayAsync(first);
        var answer = await _chat.SayAsync(second);
        if (second != SampleBackend.Number)
        {
            answer.ShouldContain("mã số BHXH");
            answer = await _chat.SayAsync(SampleBackend.Number);
        }

        answer.ShouldContain("Link");
        _backend.Sent.ShouldBeEmpty();
        _backend.Pages.ShouldBe([(PagePurpose.SignIn, PageDelivery.Link)]);
    }

    [Fact]
    public async Task A_password_typed_into_the_chat_is_not_taken_and_the_person_is_told()
    {
        await OpenSignInPageAsync();
        (await _chat.SayAsync("Hoasen2026")).ShouldContain("đừng gõ mật khẩu");
        (await _chat.SayAsync("12345")).ShouldContain("vừa nhập 5 số");
    }

    [Fact]
    public async Task Three_wrong_digits_bring_a_new_page()
    {
        await OpenSignInPageAsync();
        _backend.FinishPage();
        (await _chat.SayAsync("0000")).ShouldContain("còn 2 lần");
        (await _chat.SayAsync("0000")).ShouldContain("còn 1 lần");
        var third = await _chat.SayAsync("0000");
        third.ShouldContain("không dùng được nữa");
        third.ShouldContain("Link");
        _backend.Pages.Count.ShouldBe(2);
        _backend.FinishPage();
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("đăng nhập thành công");
    }

    [Fact]
    public async Task A_page_of_five_minutes_ago_brings_a_new_one()
    {
        await OpenSignInPageAsync();
        _time.Advance(TimeSpan.FromMinutes(5));
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("Link");
        _backend.Pages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_new_page_is_opened_on_request()
    {
        await OpenSignInPageAsync();
        (await _chat.SayAsync("1")).ShouldContain("trang mới");
        (await _chat.SayAsync("xin trang mới")).ShouldContain("Link");
        _backend.Pages.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Where_the_account_is_in_use_elsewhere_a_code_decides_after_the_password_and_nothing_is_asked_twice()
    {
        _backend.Elsewhere = new InUse("zalo", _time.GetUtcNow().AddHours(-12), _time.GetUtcNow(), _time.GetUtcNow().AddMinutes(5));
        await OpenSignInPageAsync();
        _backend.FinishPage();
        var told = await _chat.SayAsync(SampleBackend.PageDigits);
        told.ShouldContain("Mật khẩu đúng rồi");
        told.ShouldContain("Zalo");
        _backend.Sent.ShouldBeEmpty();
        (await _chat.SayAsync("1")).ShouldContain("mã xác thực 6 số vừa được gửi");
        var done = await _chat.SayAsync(SampleBackend.Code);
        done.ShouldContain("đăng nhập thành công");
        done.ShouldContain("đã thoát ở Zalo");
        _backend.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_says_no_to_that_changes_nothing()
    {
        _backend.Elsewhere = new InUse("zalo", _time.GetUtcNow().AddHours(-12), _time.GetUtcNow(), _time.GetUtcNow().AddMinutes(5));
        await OpenSignInPageAsync();
        _backend.FinishPage();
        await _chat.SayAsync(SampleBackend.PageDigits);
        (await _chat.SayAsync("không")).ShouldContain("Zalo");
        _backend.Sent.ShouldBeEmpty();
        _backend.Holder.ShouldBeNull();
    }

    [Theory]
    [InlineData(PasswordState.First, "cấp lần đầu")]
    [InlineData(PasswordState.Old, "trước ngày 24/12/2026")]
    [InlineData(PasswordState.Overdue, "quá hạn")]
    public async Task The_person_is_reminded_once_after_signing_in(PasswordState state, string words)
    {
        _backend.Standing = new PasswordStanding(state, new DateTimeOffset(2026, 12, 24, 8, 0, 0, TimeSpan.FromHours(7)));
        await _chat.SayAsync("2");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain(words);
        (await _chat.SayAsync("3")).ShouldNotContain(words);
    }

    [Theory]
    [InlineData(PasswordState.Fresh)]
    [InlineData(PasswordState.None)]
    public async Task A_fresh_password_or_none_is_not_spoken_of(PasswordState state)
    {
        _backend.Standing = new PasswordStanding(state);
        await _chat.SayAsync("2");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldNotContain("ật khẩu của anh/chị");
    }

    [Fact]
    public async Task A_known_password_is_changed_by_page_digits_and_a_fresh_code()
    {
        await SignInAsync(_chat);
        (await _chat.SayAsync("đổi mật khẩu")).ShouldContain("Link");
        _backend.FinishPage();
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("mã xác thực 6 số vừa được gửi");
        _backend.PasswordsSet.ShouldBe(0);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Đã đổi mật khẩu");
        _backend.PasswordsSet.ShouldBe(1);
        _backend.Pages.ShouldBe([(PagePurpose.ChangePassword, PageDelivery.Link)]);
        _backend.Asked.Single().Purpose.ShouldBe(ChallengePurpose.ChangePassword);
    }

    [Fact]
    public async Task Who_is_signed_in_reads_changes_and_signs_out_while_failures_of_others_lock_the_ways_in()
    {
        await SignInAsync(_chat);
        _backend.LockedUntil = _time.GetUtcNow().AddHours(24);
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
        await _chat.SayAsync("đổi mật khẩu");
        _backend.FinishPage();
        await _chat.SayAsync(SampleBackend.PageDigits);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Đã đổi mật khẩu");
        (await _chat.SayAsync("thoát")).ShouldContain("đã thoát");
        _backend.Holder.ShouldBeNull();
    }

    [Fact]
    public async Task Changing_leads_through_the_sign_in_and_the_number_is_not_asked_for_twice()
    {
        (await _chat.SayAsync("em muốn đổi mật khẩu ạ")).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Link");
        _backend.Pages.ShouldBe([(PagePurpose.ChangePassword, PageDelivery.Link)]);
    }

    [Fact]
    public async Task A_session_that_ends_in_the_midst_is_made_anew_and_the_change_goes_on()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("đổi mật khẩu");
        _backend.FinishPage();
        await _chat.SayAsync(SampleBackend.PageDigits);
        _backend.EndAllSessions();
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("mã số BHXH");
        await _chat.SayAsync(SampleBackend.Number);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Đã đổi mật khẩu");
        _backend.PasswordsSet.ShouldBe(1);
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_after_a_code_and_a_page()
    {
        (await _chat.SayAsync("tôi quên mật khẩu rồi")).ShouldContain("mã số BHXH");
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("Nếu số này có trong hệ thống");
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("Link");
        _backend.FinishPage();
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("Đã đặt mật khẩu mới");
        _backend.PasswordsSet.ShouldBe(1);
        _backend.Holder.ShouldBeNull();
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task A_page_that_is_over_asks_for_a_new_code_when_the_password_was_forgotten()
    {
        await _chat.SayAsync("quên mật khẩu");
        await _chat.SayAsync(SampleBackend.Number);
        await _chat.SayAsync(SampleBackend.Code);
        _time.Advance(TimeSpan.FromMinutes(5));
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("Nếu số này có trong hệ thống");
        await _chat.SayAsync(SampleBackend.Code);
        _backend.FinishPage();
        (await _chat.SayAsync(SampleBackend.PageDigits)).ShouldContain("Đã đặt mật khẩu mới");
    }

    [Fact]
    public async Task The_line_has_no_password_and_texts_the_page_to_the_phone_on_record()
    {
        var how = await _line.SayAsync("quen mat khau");
        how.ShouldContain("không dùng mật khẩu");
        how.ShouldContain("[1 ");
        how.ShouldContain("[2 ");
        await _line.SayAsync("1");
        (await _line.SayAsync(SampleBackend.Number)).ShouldEndWith("END");
        _backend.Pages.ShouldBe([(PagePurpose.SetPassword, PageDelivery.Text)]);
        _backend.Sent.ShouldBeEmpty();
        _backend.FinishPage();
        (await _line.DialAsync()).ShouldContain("Quên mật khẩu");
        (await _line.SayAsync("1")).ShouldContain("4 số");
        (await _line.SayAsync(SampleBackend.PageDigits)).ShouldContain("Đã đặt mật khẩu mới");
    }

    [Fact]
    public async Task The_line_offers_the_code_instead()
    {
        await _line.SayAsync("đổi mật khẩu");
        (await _line.SayAsync("2")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task The_line_says_so_where_the_password_is_wanted_and_goes_on_with_a_code()
    {
        await _line.SayAsync("đăng nhập bằng mật khẩu");
        var sent = await _line.SayAsync(SampleBackend.Number);
        sent.ShouldContain("USSD không dùng mật khẩu");
        sent.ShouldEndWith("END");
        _backend.Sent.Count.ShouldBe(1);
        _backend.Pages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_account_menu_leads_to_both()
    {
        await _chat.SayAsync("5");
        (await _chat.SayAsync("3")).ShouldContain("[1 Đổi mật khẩu] [2 Quên mật khẩu]");
        (await _chat.SayAsync("2")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task Known_and_unknown_numbers_hear_the_same_words_on_the_way_of_the_password()
    {
        await using var other = At(Desk.Chat);
        await other.SayAsync("đăng nhập bằng mật khẩu");
        await _chat.SayAsync("đăng nhập bằng mật khẩu");
        (await other.SayAsync("9912345678")).ShouldBe(await _chat.SayAsync(SampleBackend.Number));
        (await other.SayAsync("1111")).ShouldBe(await _chat.SayAsync("1111"));
    }

    private Desk At(ChannelProfile channel) => new(services => services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander), channel, time: _time);

    private async Task OpenSignInPageAsync()
    {
        await _chat.SayAsync("đăng nhập bằng mật khẩu");
        (await _chat.SayAsync(SampleBackend.Number)).ShouldContain("Link");
    }

    private static async Task SignInAsync(Desk desk)
    {
        await desk.SayAsync("2");
        await desk.SayAsync(SampleBackend.Number);
        (await desk.SayAsync(SampleBackend.Code)).ShouldContain("đăng nhập thành công");
    }
}
