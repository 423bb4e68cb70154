using System.Collections.Concurrent;
using System.Net;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using VssId.Bot.Engine.Turns.Memory;
using VssId.Bot.Engine.Views;

namespace VssId.Channels.WebChat.Tests;

/// <summary>The page with Microsoft's Web Chat in a real browser. The browser keeps its own time, so the clock runs here.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly MemoryConversations _store = new(TimeProvider.System);
    private readonly ConcurrentQueue<string> _troubles = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private TestBot _bot = null!;
    private ChatHost _host = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = new TestBot(_store);
        _host = await ChatHost.StartAsync(_store, TimeProvider.System);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"] });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _host.DisposeAsync();
        await _bot.DisposeAsync();
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 640)]
    public async Task A_person_is_greeted_presses_a_button_and_sees_the_card(int width, int height)
    {
        var page = await OpenAsync(width, height);
        await SeesAsync(page, TestBot.Greeting);
        await ShootAsync(page, $"greeting-{width}");
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = TestBot.CardLabel }).ClickAsync();
        await SeesAsync(page, "Bệnh viện <b>Bạch Mai</b> [x](https://example.com)");
        await SeesAsync(page, "Nơi khám *đầu*");
        await SeesAsync(page, "01.01.2026 - 31.12.2026");
        var picture = page.Locator(".webchat__bubble").GetByAltText(TestBot.Alternative);
        await Assertions.Expect(picture).ToBeVisibleAsync();
        (await picture.EvaluateAsync<int>("image => image.decode().then(() => image.naturalWidth)")).ShouldBe(OutlinePainter.Width);
        await picture.ScrollIntoViewIfNeededAsync();
        await ShootAsync(page, $"card-{width}");

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight - document.documentElement.clientHeight")).ShouldBe(0);
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).ShouldBe("Trợ lý BHXH");
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe("vi");
        var axe = await page.RunAxe();
        axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        NothingWentWrong();
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 640)]
    public async Task Rows_are_a_table_warnings_are_red_the_card_turns_and_the_file_is_kept(int width, int height)
    {
        var page = await OpenAsync(width, height);
        await SeesAsync(page, TestBot.Greeting);
        await SayAsync(page, TestBot.HistoryLabel);
        var long5 = page.GetByRole(AriaRole.Table).Nth(1);
        await Assertions.Expect(long5).ToBeVisibleAsync(new() { Timeout = 20_000 });
        (await long5.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync()).ShouldBe(["Thời gian", "Đơn vị", "Chức danh", "Mức đóng", "Tình trạng"]);
        (await long5.GetByRole(AriaRole.Row).CountAsync()).ShouldBe(3);
        (await long5.GetByRole(AriaRole.Row).Nth(2).GetByRole(AriaRole.Cell).AllInnerTextsAsync()).Select(text => text.Trim()).ShouldBe(["2. 01/2020 – 12/2023", "Công ty Cổ phần *May* Việt Tiến", "Công nhân", "4.900.000 đồng", ""]);
        (await ColourAsync(long5.GetByText("Chậm đóng"))).ShouldNotBe(await ColourAsync(long5.GetByText("Công nhân")));
        (await ColourAsync(page.GetByRole(AriaRole.Table).First.GetByText("5 tháng"))).ShouldBe(await ColourAsync(long5.GetByText("Chậm đóng")));

        // No cell is so narrow that its words fall apart.
        (await long5.GetByRole(AriaRole.Cell).EvaluateAllAsync<int>("cells => Math.min(...cells.filter(cell => cell.innerText.trim()).map(cell => cell.clientWidth))")).ShouldBeGreaterThan(width < 560 ? 250 : 45);
        await long5.ScrollIntoViewIfNeededAsync();
        await ShootAsync(page, $"table-{width}");

        var bubbles = page.Locator(".webchat__bubble");
        var turn = bubbles.GetByRole(AriaRole.Button, new() { Name = TestBot.Turn });
        var upright = bubbles.GetByAltText(TestBot.Alternative).First;
        var turned = bubbles.GetByAltText(TestBot.Alternative).Nth(1);
        await Assertions.Expect(upright).ToBeVisibleAsync();
        await Assertions.Expect(turned).ToBeHiddenAsync();
        await turn.ClickAsync();
        await Assertions.Expect(turned).ToBeVisibleAsync();
        await Assertions.Expect(upright).ToBeHiddenAsync();
        await turn.ScrollIntoViewIfNeededAsync();
        await ShootAsync(page, $"turn-{width}");
        await turn.ClickAsync();
        await Assertions.Expect(upright).ToBeVisibleAsync();

        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0);
        var axe = await page.RunAxe();
        axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();

        var opened = new TaskCompletionSource<string>();
        page.Context.Request += (_, request) => _ = request is { ResourceType: "document" } && opened.TrySetResult(request.Url);
        await bubbles.GetByRole(AriaRole.Button, new() { Name = TestBot.Download }).ClickAsync();
        using var file = await _host.Http.GetAsync(new Uri(await opened.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)), TestContext.Current.CancellationToken);
        file.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("quá-trình-đóng.csv");
        NothingWentWrong();
    }

    [Fact]
    public async Task Typed_words_are_answered_and_a_reload_shows_all_again()
    {
        var page = await OpenAsync(800, 600);
        await SeesAsync(page, TestBot.Greeting);
        await SayAsync(page, "<img src=https://example.com/x.png> **đậm**");
        await SeesAsync(page, "Anh/chị vừa nhắn: <img src=https://example.com/x.png> **đậm**");
        await page.ReloadAsync();

        await SeesAsync(page, TestBot.Greeting);
        await SeesAsync(page, "Anh/chị vừa nhắn: <img src=https://example.com/x.png> **đậm**");
        await SayAsync(page, "hai");
        await SeesAsync(page, "Anh/chị vừa nhắn: hai");
        _bot.Heard.Count(activity => activity.Type == "conversationUpdate").ShouldBe(1);
        NothingWentWrong();
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_the_conversation_goes_on()
    {
        var page = await OpenAsync(800, 600);
        await SeesAsync(page, TestBot.Greeting);
        await SayAsync(page, "một");
        await SeesAsync(page, "Anh/chị vừa nhắn: một");
        await page.RouteAsync("**/activities", route => route.FulfillAsync(new() { Status = 403, Body = "{}" }));
        await SayAsync(page, "bị từ chối");
        await Assertions.Expect(page.GetByText("Hệ thống đang tự nối lại")).ToBeVisibleAsync();
        await page.UnrouteAllAsync();

        await Assertions.Expect(page.GetByText("Hệ thống đang tự nối lại")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await SayAsync(page, "hai");
        await SeesAsync(page, "Anh/chị vừa nhắn: hai");
        await Assertions.Expect(page.Locator(".webchat__basic-transcript").GetByText("Anh/chị vừa nhắn: một", new() { Exact = true })).ToHaveCountAsync(1);
        await ShootAsync(page, "recovered");
    }

    [Fact]
    public async Task A_conversation_that_has_vanished_is_begun_anew()
    {
        await using var first = await ChatHost.StartAsync(_store, TimeProvider.System);
        var page = await NewPageAsync(800, 600);
        await page.GotoAsync($"{first.Address}chat");
        await SeesAsync(page, TestBot.Greeting);
        await SayAsync(page, "một");
        await SeesAsync(page, "Anh/chị vừa nhắn: một");
        await first.StopAsync();
        var empty = new MemoryConversations(TimeProvider.System);
        await using var bot = new TestBot(empty);
        await using var second = await ChatHost.StartAsync(empty, TimeProvider.System, port: first.Address.Port);

        // The client waits up to 15 s by itself before it asks for its conversation.
        await Assertions.Expect(page.Locator(".webchat__basic-transcript").GetByText(TestBot.Greeting, new() { Exact = true })).ToHaveCountAsync(2, new() { Timeout = 45_000 });
        await SayAsync(page, "hai");
        await SeesAsync(page, "Anh/chị vừa nhắn: hai");
    }

    [Fact]
    public async Task The_page_works_in_a_frame_of_its_own_origin()
    {
        var page = await NewPageAsync(1280, 800);
        await page.RouteAsync("**/phones", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>x</title><link rel=icon href='data:,'><iframe title=chat src=/chat style='width:360px;height:600px'></iframe>" }));
        await page.GotoAsync($"{_host.Address}phones");
        var frame = page.FrameLocator("iframe");

        await Assertions.Expect(frame.GetByText(TestBot.Greeting).First).ToBeVisibleAsync(new() { Timeout = 20_000 });
        NothingWentWrong();
    }

    [Fact]
    public async Task The_bundle_is_sent_compressed_and_kept_for_ever_and_the_page_is_not()
    {
        using var page = await _host.Http.GetAsync("/chat", TestContext.Current.CancellationToken);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'; script-src 'self'; style-src 'nonce-");
        policy.ShouldContain("frame-ancestors 'self'");
        policy.ShouldNotContain("unsafe");
        using var again = await _host.Http.GetAsync("/chat", TestContext.Current.CancellationToken);
        again.Headers.GetValues("Content-Security-Policy").Single().ShouldNotBe(policy);
        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var encoding in new[] { "br", "gzip", "identity", "br;q=0, gzip;q=0" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/chat/webchat.4.18.1.js");
            request.Headers.Add("Accept-Encoding", encoding);
            using var response = await _host.Http.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Headers.CacheControl!.ToString().ShouldContain("immutable");
            response.Headers.Vary.ShouldContain("Accept-Encoding");
            sizes[encoding] = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        sizes["identity"].ShouldBe(3_891_526);
        sizes["br;q=0, gzip;q=0"].ShouldBe(3_891_526);
        sizes["gzip"].ShouldBeLessThan(1_000_000);
        sizes["br"].ShouldBeLessThan(700_000);
    }

    private async Task<IPage> OpenAsync(int width, int height)
    {
        var page = await NewPageAsync(width, height);
        await page.GotoAsync($"{_host.Address}chat");
        return page;
    }

    private async Task<IPage> NewPageAsync(int width, int height)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, Locale = "vi-VN" });
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _troubles.Enqueue($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _troubles.Enqueue($"page: {error}");
        context.Request += (_, request) => _requests.Enqueue(request.Url);
        return page;
    }

    private void NothingWentWrong()
    {
        _troubles.ShouldBeEmpty();
        _requests.Where(url => !url.StartsWith(_host.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static Task<string> ColourAsync(ILocator text) => text.EvaluateAsync<string>("element => getComputedStyle(element).color");

    private static Task SeesAsync(IPage page, string text) => Assertions.Expect(page.Locator(".webchat__bubble").GetByText(text).First).ToBeVisibleAsync(new() { Timeout = 20_000 });

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.GetByPlaceholder("Anh/chị nhập tin nhắn tại đây");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    private static Task<byte[]> ShootAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name}.png") });
}
