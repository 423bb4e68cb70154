using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Phones;

/// <summary>The page with three phones, in the words of somebody who uses it.</summary>
internal sealed partial class ThreePhones : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;

    private ThreePhones(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        _address = address;
        page.Console += (_, message) => Keep(message.Type == "error", message.Text);
        page.PageError += (_, error) => Keep(isWrong: true, error);
        page.Request += (_, request) => Keep(IsElsewhere(request.Url), $"asked for {request.Url}");

        void Keep(bool isWrong, string text)
        {
            if (isWrong)
                Complaints.Add(text);
        }
    }

    public IPage Page { get; }

    /// <summary>Errors of the browser and requests to other hosts since the page was opened.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator ZaloLog => Page.GetByRole(AriaRole.Log, new() { Name = "Cuộc trò chuyện Zalo" });

    public ILocator Screen => Page.Locator("#keyphone-screen");

    public ILocator Line => Page.GetByLabel("Số cần gọi hoặc câu trả lời");

    public ILocator NewestText => Page.Locator("#inbox-list li").First;

    public IFrameLocator Web => Page.FrameLocator("#web-frame");

    public static async Task<ThreePhones> OpenAsync(IBrowserContext context, Uri address)
    {
        var phones = new ThreePhones(context, await context.NewPageAsync(), address);
        await phones.Page.GotoAsync(address.AbsoluteUri);
        await Expect(phones.Page.Locator("#keys button")).ToHaveCountAsync(12);
        return phones;
    }

    /// <summary>Takes the phones of a sample person in hand.</summary>
    public Task BecomeAsync(string name) => Page.GetByLabel("Anh/chị thử với tư cách").SelectOptionAsync(name);

    public async Task<string> NumberAsync() => await Page.Locator("#person-number").InnerTextAsync();

    /// <summary>On a narrow screen: goes to one part of the page.</summary>
    public Task ShowAsync(string part) => Page.Locator($"[data-show={part}]").ClickAsync();

    public async Task WriteOnZaloAsync(string text)
    {
        var box = Page.GetByLabel("Tin nhắn Zalo");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await Expect(box).ToHaveValueAsync("");
    }

    /// <summary>Presses keys of the key phone, one after another: digits, * and #.</summary>
    public async Task PressAsync(string keys)
    {
        foreach (var key in keys)
            await Page.Locator($"#key-{key switch { '*' => "star", '#' => "hash", _ => key.ToString() }}").ClickAsync();
    }

    /// <summary>Presses keys and then the green one.</summary>
    public async Task CallAsync(string keys)
    {
        await PressAsync(keys);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Gọi hoặc gửi" }).ClickAsync();
    }

    /// <summary>Waits for one more text message than before and gives the code in it.</summary>
    public async Task<string> NextCodeAsync(int before)
    {
        await Expect(Page.Locator("#inbox-list li")).ToHaveCountAsync(before + 1);
        return SixDigits().Match(await NewestText.Locator(".code").InnerTextAsync()).Value;
    }

    public Task<int> CountTextsAsync() => Page.Locator("#inbox-list li").CountAsync();

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private bool IsElsewhere(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https" or "ws" or "wss") && uri.Authority != _address.Authority;

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.None, 1_000)]
    private static partial Regex SixDigits();
}
