using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using VssId.Backend.Client;
using VssId.Backend.Client.Events;
using VssId.Bot.Builder.Schema;
using VssId.Bot.Engine.Events;
using VssId.Bot.Engine.Turns;
using VssId.Bot.Services.Tests.Reading;
using VssId.Bot.Testing.Flows;
using Xunit;

namespace VssId.Bot.Services.Tests.Flows;

/// <summary>One place at a time, as a person meets it (R16, R19).</summary>
public sealed class PlacesTests : IAsyncDisposable
{
    private const string Told = "Ở đây đã thoát";
    private const string ToldOnLine = "ở đây đã thoát";

    private static readonly ChannelProfile Push = new("push", Delivery.Log, TimeSpan.FromSeconds(10));

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.FromHours(7)));
    private readonly SampleBackend _backend;
    private readonly Desk _chat;
    private readonly Desk _line;
    private int _events;

    public PlacesTests()
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
    [InlineData("zalo", 23, 20, 15, "Zalo, hôm qua 20:15")]
    [InlineData("webchat", 24, 7, 5, "web chat, hôm nay 07:05")]
    [InlineData("ussd", 22, 21, 0, "điện thoại phím (USSD), 21:00 ngày 22/11")]
    public async Task Where_the_account_is_in_use_is_told_after_the_right_code_and_a_yes_is_enough(string channel, int day, int hour, int minute, string words)
    {
        _backend.Elsewhere = new InUse(channel, new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7)), _time.GetUtcNow(), _time.GetUtcNow().AddMinutes(5));
        await AskForCodeAsync(_chat);
        (await _chat.SayAsync("000000")).ShouldNotContain(words);
        var asked = await _chat.SayAsync(SampleBackend.Code);
        asked.ShouldContain(words);
        asked.ShouldNotContain(SampleBackend.Name);
        (await _chat.SayAsync("để xem")).ShouldContain("Gõ 1");
        var welcome = await _chat.SayAsync("1");
        welcome.ShouldContain("đăng nhập thành công");
        welcome.ShouldContain("đã thoát ở");
        _backend.Sent.Count.ShouldBe(1);
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("không")]
    [InlineData("Không, giữ nguyên")]
    public async Task A_no_changes_nothing(string no)
    {
        await SignInAsync(_line);
        await AskForCodeAsync(_chat);
        (await _chat.SayAsync(SampleBackend.Code)).ShouldContain("nơi khác");
        var keys = _backend.Keys.Count;
        (await _chat.SayAsync(no)).ShouldContain("không có gì thay đổi");
        _backend.Keys.Count.ShouldBe(keys);
        _backend.Events.ShouldBeEmpty();
        (await _line.SayAsync("3")).ShouldContain("FactSheet");
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task A_yes_after_five_minutes_brings_a_new_code()
    {
        await SignInAsync(_line);
        await AskForCodeAsync(_chat);
        await _chat.SayAsync(SampleBackend.Code);
        _time.Advance(TimeSpan.FromMinutes(5));
        (await _chat.SayAsync("1")).ShouldContain("đã hết hạn");
        _backend.Sent.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_task_goes_on_after_the_take_over()
    {
        await SignInAsync(_line);
        await _chat.SayAsync("cho em xem thẻ bhyt");
        await _chat.SayAsync(SampleBackend.Number);
        await _chat.SayAsync(SampleBackend.Code);
        (await _chat.SayAsync("1")).ShouldContain("FactSheet");
    }

    [Fact]
    public async Task The_other_conversation_is_told_and_knows_nothing_any_more()
    {
        await SignInAsync(_chat);
        await TakeOverAsync(_line);
        var told = await DeliverAsync();
        told.ShouldContain(Told);
        told.ShouldContain("lúc 08:01");
        told.ShouldContain("1900 9068");
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task An_open_question_waits_and_what_the_notice_offers_is_what_is_chosen()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("5");
        await TakeOverAsync(_line);
        (await DeliverAsync()).ShouldContain("[2 ");
        (await _chat.SayAsync("2")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task On_a_line_it_is_told_at_the_next_dial_once()
    {
        await SignInAsync(_line);
        await TakeOverAsync(_chat);
        (await DeliverAsync()).ShouldBeEmpty();
        _time.Advance(TimeSpan.FromMinutes(30));
        (await _line.DialAsync()).ShouldContain(ToldOnLine);
        (await _line.DialAsync()).ShouldNotContain(ToldOnLine);
    }

    [Fact]
    public async Task On_an_open_line_it_is_told_at_the_next_key_which_chooses_nothing()
    {
        await SignInAsync(_line);
        await TakeOverAsync(_chat);
        await DeliverAsync();
        var told = await _line.SayAsync("3");
        told.ShouldContain(ToldOnLine);
        told.ShouldNotContain("FactSheet");
        told.ShouldNotContain("mã số");
        (await _line.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task Dialling_with_an_answer_tells_it_as_well()
    {
        await SignInAsync(_line);
        await TakeOverAsync(_chat);
        await DeliverAsync();
        var told = await _line.DialAsync("3");
        told.ShouldContain(ToldOnLine);
        told.ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_told_once_and_an_old_one_is_no_news()
    {
        await SignInAsync(_chat);
        await TakeOverAsync(_line);
        var (_, type, data) = _backend.Events.Single();
        var activity = Event(_chat, type, data, "backend:1");
        (await TextAsync(_chat, activity)).ShouldContain(Told);
        var outcome = await _chat.Services.GetRequiredService<ITurnRunner>().RunAsync(Event(_chat, type, data, "backend:1"), entry: null, CancellationToken.None);
        outcome.ShouldBeOfType<TurnOutcome.Answered>().Repeated.ShouldBeTrue();

        _time.Advance(TimeSpan.FromMinutes(1));
        await TakeOverAsync(_chat);
        (await TextAsync(_chat, Event(_chat, type, data, "backend:2"))).ShouldBeEmpty();
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
    }

    [Fact]
    public async Task A_person_cannot_send_an_event()
    {
        await SignInAsync(_chat);
        await TakeOverAsync(_line);
        var (_, type, data) = _backend.Events.Single();
        var forged = Event(_chat, type, data, "backend:3");
        forged.From!.Role = "user";
        (await TextAsync(_chat, forged)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_of_an_unknown_name_changes_nothing()
    {
        await SignInAsync(_chat);
        (await TextAsync(_chat, Event(_chat, "something_new", new SessionOver(_time.GetUtcNow(), "zalo", Session: null), "backend:4"))).ShouldBeEmpty();
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
    }

    [Fact]
    public async Task An_event_does_not_lengthen_a_dropped_session()
    {
        await SignInAsync(_line);
        _time.Advance(TimeSpan.FromMinutes(4));
        await TextAsync(_line, Event(_line, EventTypes.SignedOutEverywhere, new SessionOver(_time.GetUtcNow(), "zalo", Session: null), "backend:5"));
        _time.Advance(TimeSpan.FromMinutes(2));
        (await _line.DialAsync("3")).ShouldContain("mã số BHXH");
    }

    [Theory]
    [InlineData("thoát tất cả")]
    [InlineData("dạ thoat tat ca giúp em")]
    [InlineData("đăng xuất khỏi mọi nơi")]
    [InlineData("sign out everywhere")]
    [InlineData("em muốn thoát tài khoản ra khỏi hết các máy khác luôn")]
    public async Task Leaving_everywhere_always_asks_first(string words)
    {
        await SignInAsync(_line);
        await TakeOverAsync(_chat);
        await DeliverAsync();
        (await _chat.SayAsync(words)).ShouldContain("mọi nơi đã từng đăng nhập");
        _backend.Holder.ShouldNotBeNull();
        (await _chat.SayAsync("đúng rồi")).ShouldContain("đã thoát ở tất cả các nơi");
        _backend.Holder.ShouldBeNull();
        await DeliverAsync();
        (await _line.DialAsync()).ShouldContain("đã thoát mọi nơi");
        (await _chat.SayAsync("3")).ShouldContain("mã số BHXH");
    }

    [Fact]
    public async Task Who_stays_stays()
    {
        await SignInAsync(_chat);
        await _chat.SayAsync("thoát tất cả");
        (await _chat.SayAsync("2")).ShouldContain("vẫn đang đăng nhập");
        (await _chat.SayAsync("3")).ShouldContain("FactSheet");
    }

    [Fact]
    public async Task Leaving_here_is_not_leaving_everywhere()
    {
        await SignInAsync(_chat);
        (await _chat.SayAsync("thoát")).ShouldContain("đã thoát tài khoản");
    }

    [Theory]
    [InlineData("lần đăng nhập gần đây")]
    [InlineData("cho em xem lich su dang nhap")]
    [InlineData("recent sign-ins")]
    public async Task Past_sign_ins_are_shown(string words)
    {
        _backend.Past =
        [
            new PastSignIn("zalo", _time.GetUtcNow(), SignInEnding.Open, EndedAt: null, Here: true),
            new PastSignIn("webchat", _time.GetUtcNow().AddHours(-12), SignInEnding.TakenOver, _time.GetUtcNow(), Here: false),
        ];
        await SignInAsync(_chat);
        (await _chat.SayAsync(words)).ShouldContain("FactSheet");
        await _chat.SayAsync("00");
        await _chat.SayAsync("5");
        (await _chat.SayAsync("6")).ShouldContain("FactSheet");
    }

    [Fact]
    public async Task Past_sign_ins_need_a_sign_in() => (await _chat.SayAsync("các lần đăng nhập gần đây")).ShouldContain("mã số BHXH");

    [Fact]
    public async Task After_a_take_over_the_old_conversation_never_shows_personal_data()
    {
        string[] words =
        [
            "0", "00", "1", "2", "3", "4", "5", "98", "thẻ bhyt", "mã qr", "đăng nhập", "thoát", "thoát tất cả", "lần đăng nhập gần đây", "hủy", "trợ giúp", "quay lại", "đúng", "không",
            SampleBackend.Number, SampleBackend.Code, SampleBackend.Code, "000000", "gửi lại mã",
        ];
        var random = new Random(20261124);
        var (shown, takenOver) = (0, 0);
        for (var sequence = 0; sequence < 3_000; sequence++)
        {
            var holder = random.Next(2) == 0 ? _chat : _line;
            if (random.Next(3) == 0)
            {
                _time.Advance(TimeSpan.FromMinutes(random.Next(20)));
            }

            takenOver += _backend.Events.Count(each => each.Type == EventTypes.SessionTakenOver);
            await DeliverAsync();

            // Most sequences begin with somebody signed in, and a take-over by the other side.
            if (random.Next(4) != 0)
            {
                await TryToSignInAsync(holder);
                await TryToSignInAsync(holder == _chat ? _line : _chat);
            }

            for (var step = 0; step < 5; step++)
            {
                if (random.Next(3) == 0)
                {
                    takenOver += _backend.Events.Count(each => each.Type == EventTypes.SessionTakenOver);
                    await DeliverAsync();
                }

                var desk = random.Next(2) == 0 ? _chat : _line;
                var answer = desk == _line && random.Next(6) == 0 ? await desk.DialAsync() : await desk.SayAsync(words[random.Next(words.Length)]);
                if (answer.Contains("FactSheet", StringComparison.Ordinal) || answer.Contains("Picture", StringComparison.Ordinal) || answer.Contains(SampleBackend.Name, StringComparison.Ordinal))
                {
                    shown++;
                    _backend.Holder.ShouldNotBeNull(answer);
                    _backend.Holder.Channel.ShouldBe(desk == _chat ? Push.Id : Desk.Line.Id, answer);
                }
            }
        }

        // Otherwise nothing was tried.
        shown.ShouldBeGreaterThan(300);
        takenOver.ShouldBeGreaterThan(100);
    }

    private static async Task AskForCodeAsync(Desk desk)
    {
        await desk.SayAsync("2");
        await desk.SayAsync(SampleBackend.Number);
    }

    private static async Task<string> TextAsync(Desk desk, Activity activity) => Desk.TextOf(await desk.RepliesAsync(activity));

    private async Task TryToSignInAsync(Desk desk)
    {
        await desk.SayAsync("00");

        // A sign-in that waits at its code is begun anew: the other side's newer code has made that one void.
        if (!(await desk.SayAsync("2")).Contains("12", StringComparison.Ordinal))
        {
            await desk.SayAsync("hủy");
            await desk.SayAsync("2");
        }

        await desk.SayAsync(SampleBackend.Number);
        if (desk == _line)
        {
            await desk.DialAsync("2", SampleBackend.Code);
        }
        else
        {
            await desk.SayAsync(SampleBackend.Code);
        }

        // Yes, if it was asked; else an entry of the menu that shows nothing personal.
        await desk.SayAsync("1");
    }

    private static Activity Event(Desk desk, string type, SessionOver data, string id) =>
        EventActivity.Of(id, type, desk.Message("").ChannelId!, desk.Conversation, "backend", JsonSerializer.SerializeToElement(data, BackendJson.Default.SessionOver));

    private async Task SignInAsync(Desk desk)
    {
        await AskForCodeAsync(desk);
        if (desk == _line)
        {
            await desk.DialAsync();
            await desk.SayAsync("1");
        }

        (await desk.SayAsync(SampleBackend.Code)).ShouldContain("ăng nhập thành công");
        _time.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task TakeOverAsync(Desk desk)
    {
        await AskForCodeAsync(desk);
        if (desk == _line)
        {
            await desk.DialAsync();
            await desk.SayAsync("1");
        }

        await desk.SayAsync(SampleBackend.Code);
        (await desk.SayAsync("1")).ShouldContain("ăng nhập thành công");
    }

    /// <summary>Delivers what the backend has to tell, and gives what was said at once.</summary>
    private async Task<string> DeliverAsync()
    {
        var said = "";
        foreach (var (place, type, data) in _backend.Events.ToList())
        {
            var desk = place.Channel == Push.Id ? _chat : _line;
            var id = string.Create(CultureInfo.InvariantCulture, $"backend:d{++_events}");
            said += await TextAsync(desk, Event(desk, type, data, id));
        }

        _backend.Events.Clear();
        return said;
    }

    private Desk At(ChannelProfile channel) => new(services => services.AddSingleton<IVssIdBackend>(_backend).AddCitizenServices().AddSingleton(Ears.Understander).AddSingleton(Push), channel, time: _time)
    {
        Conversation = $"{channel.Id}:1",
    };
}
