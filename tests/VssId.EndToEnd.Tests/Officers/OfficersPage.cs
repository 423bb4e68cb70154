using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VssId.EndToEnd.Tests.Officers;

/// <summary>The officers' pages, in the words of somebody who uses them.</summary>
internal sealed class OfficersPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private OfficersPage(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Keep(message.Type == "error", message.Text);
        page.PageError += (_, error) => Keep(isWrong: true, error);
        page.Request += (_, request) => Keep(!request.Url.StartsWith(address.AbsoluteUri, StringComparison.Ordinal), $"asked for {request.Url}");

        void Keep(bool isWrong, string text)
        {
            if (isWrong)
                Complaints.Add(text);
        }
    }

    public IPage Page { get; }

    /// <summary>Errors of the browser, also about what the policy of the page forbids, and requests to other hosts.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public static async Task<OfficersPage> OpenAsync(IBrowserContext context, Uri address)
    {
        var officers = new OfficersPage(context, await context.NewPageAsync(), address);
        await officers.Page.GotoAsync(new Uri(address, "/officers").AbsoluteUri);
        await Expect(officers.Heading).ToHaveTextAsync("Cán bộ đăng nhập");
        return officers;
    }

    /// <summary>Signs in as the sample officer who unlocks, with the keyboard alone. Once in half a minute: each code is taken once.</summary>
    public Task SignInAsync(string password = "Lua-chin-2026-dong-xanh") => SignInAsync("canbo.mau", "#sample-code", password);

    /// <summary>Signs in as the sample officer who decides on files.</summary>
    public Task SignInForFilesAsync() => SignInAsync("hoso.mau", "#sample-code-files", "Lua-chin-2026-dong-xanh");

    /// <summary>Signs in as the sample officer who reviews registrations.</summary>
    public Task SignInForReviewAsync() => SignInAsync("duyet.mau", "#sample-code-review", "Lua-chin-2026-dong-xanh");

    private async Task SignInAsync(string login, string codeAt, string password)
    {
        var code = await Page.Locator(codeAt).InnerTextAsync();
        await Expect(Page.GetByLabel("Tên đăng nhập")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(login);
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync(password);
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.TypeAsync(code);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Looks at the lock of a number.</summary>
    public async Task LookAsync(string number)
    {
        await Page.GetByLabel("Mã số BHXH").FillAsync(number);
        await Page.GetByLabel("Lý do xem").SelectOptionAsync("Người dân đến tại quầy");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Xem trạng thái" }).ClickAsync();
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
